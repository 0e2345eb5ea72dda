import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../scripts/prove-send-many.mjs', import.meta.url));

test(
  'with kills and 25 % faults, nobody gets two messages and nobody is lost',
  { timeout: 180_000 },
  async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--conditions=@23telecom/source',
      '--import=tsx',
      script,
      ...['--recipients', '1000', '--kills', '2', '--seeds', '1'],
    ]);
    console.log(stdout.trim());
    const [, uncertain, faults] =
      /^seed 1: doubled 0, lost 0, failed 0, false sent 0, uncertain (\d+) .*; (\d+) faults$/m.exec(
        stdout,
      ) ?? [];
    expect(Number(faults)).toBeGreaterThan(5);
    expect(Number(uncertain)).toBeLessThan(500);
  },
);
