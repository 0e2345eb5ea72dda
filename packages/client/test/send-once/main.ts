// `pnpm --filter @23telecom/client prove:send-once [rounds]`: the proof of `sendOnce` with its counts, and
// the same rounds with the control, which must send some messages twice.
import path from 'node:path';
import { proveSendOnce } from './prove-send-once.ts';

const rounds = Number(process.argv[2] ?? 1000);
const root = path.resolve(import.meta.dirname, '../..');
for (const rule of ['once', 'naive'] as const) {
  const startedAt = Date.now();
  const proof = await proveSendOnce(root, rounds, 0.2, rule);
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.log(`${rule}: ${JSON.stringify(proof, null, 2)}\nin ${seconds} s`);
  const isAsExpected =
    rule === 'once' ? !(proof.doubled || proof.lost || proof.falseNo) : proof.doubled > 0;
  if (!isAsExpected) process.exitCode = 1;
}
