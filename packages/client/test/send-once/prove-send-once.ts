import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildProgram } from '@23telecom/file-lock/testing';
import { createSandbox, type Fault } from '@23telecom/sandbox/node';
import {
  killPoints,
  type SenderOutcome,
  type SenderParameters,
  type SenderRule,
} from './kill-points.ts';

/** The counts of a proof: each key is one message that must be sent once. */
export interface SendOnceProof {
  readonly keys: number;
  /** With exactly one message, and a call that says so. */
  readonly once: number;
  /** With two or more messages. */
  readonly doubled: number;
  /** Without a message, though a call says that it was sent. */
  readonly lost: number;
  /** With a message, though the last call says that nothing was sent. */
  readonly falseNo: number;
  /** Reported as uncertain. */
  readonly uncertain: number;
  /** Uncertain, and without a message. */
  readonly uncertainUnsent: number;
  /** Rejected with `sent: 'no'` by each call, and without a message. */
  readonly refused: number;
  readonly kills: number;
  readonly faults: number;
  readonly processes: number;
}

const sender = fileURLToPath(new URL('./sender.ts', import.meta.url));

/** All faults that the sandbox can inject into sends and into reads of the history. */
const kinds: readonly Fault[] = [
  { kind: 'drop-after' },
  { kind: 'drop-before' },
  { kind: 'refuse', ms: 50 },
  { kind: 'cut-json' },
  { kind: 'cut-json', how: 'drop' },
  { kind: 'content-type' },
  { kind: 'latency', ms: 600 },
  { kind: 'status', status: 500, phase: 'after' },
  { kind: 'status', status: 500, phase: 'before' },
  { kind: 'status', status: 500, code: 'DB_ERROR' },
  { kind: 'status', status: 502, body: '<html>Bad gateway</html>', phase: 'after' },
  { kind: 'status', status: 503, code: 'SANDBOX_UNAVAILABLE' },
  { kind: 'rate-limit', form: 'empty' },
];

/**
 * Sends one message for each key, from processes that are killed at each of the six points in turn, and in
 * every seventh round from two processes at once. Compares their outcomes with the messages of a sandbox.
 *
 * @param rule - `naive` is the control: it must send some messages twice.
 */
export async function proveSendOnce(
  packageRoot: string,
  rounds: number,
  faultRate: number,
  rule: SenderRule = 'once',
): Promise<SendOnceProof> {
  const folder = await mkdtemp(path.join(tmpdir(), 'send-once-'));
  const storePath = path.join(folder, 'keys.store');
  const program = await buildProgram(
    packageRoot,
    'send-once-sender',
    `import ${JSON.stringify(sender)};`,
  );
  await using sandbox = createSandbox({ balance: 1e6, hasHistory: false, latency: [40, 60] });
  const server = await sandbox.listen();
  // Each fault is drawn independently; together they hit the wanted share of calls.
  const probability = 1 - (1 - faultRate) ** (1 / kinds.length);
  for (const on of ['sms.send', 'sms.messages.list'] as const) {
    for (const kind of kinds) sandbox.faults.add({ ...kind, on, probability });
  }
  let [kills, processes] = [0, 0];

  async function run(
    parameters: Omit<SenderParameters, 'rule' | 'baseUrl' | 'storePath'>,
  ): Promise<SenderOutcome | null> {
    processes += 1;
    const json = JSON.stringify({ ...parameters, rule, baseUrl: server.url, storePath });
    const child = spawn(process.execPath, [program, json], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (part: Buffer) => (output += part.toString()));
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
      child.once('close', (...ended) => resolve(ended));
    });
    if (signal === 'SIGKILL') {
      kills += 1;
      return null;
    }
    if (code !== 0) throw new Error(`the sender ended with ${code}: ${output}`);
    return JSON.parse(output) as SenderOutcome;
  }

  async function playRound(round: number) {
    const key = `key ${round}`;
    const recipient = `+4479${String(round).padStart(8, '0')}`;
    const first = { key, recipient, maxCalls: 1 };
    const killAt = killPoints[round % (killPoints.length + 1)] ?? null;
    const outcomes: (SenderOutcome | null)[] = [];
    if (killAt) outcomes.push(await run({ ...first, killAt }));
    else {
      // Two at once; in half of these rounds one of them is killed.
      const other = round % 2 ? (killPoints[round % killPoints.length] ?? null) : null;
      outcomes.push(
        ...(await Promise.all([run({ ...first, killAt: null }), run({ ...first, killAt: other })])),
      );
    }
    outcomes.push(await run({ ...first, killAt: null }));
    const last = await run({ ...first, killAt: null, maxCalls: 10 });
    return { recipient, outcomes: [...outcomes, last], last };
  }

  const results: Awaited<ReturnType<typeof playRound>>[] = [];
  let next = 0;
  async function playRounds(): Promise<void> {
    for (let round = next++; round < rounds; round = next++) results.push(await playRound(round));
  }
  await Promise.all(Array.from({ length: 6 }, playRounds));

  const counts = new Map<string, number>();
  for (const { recipient } of sandbox.messages()) {
    counts.set(recipient, (counts.get(recipient) ?? 0) + 1);
  }
  const faults = sandbox.faults.list().reduce((sum, entry) => sum + entry.strikes, 0);
  await rm(folder, { recursive: true });
  const proof = { once: 0, doubled: 0, lost: 0, falseNo: 0, uncertain: 0, uncertainUnsent: 0 };
  let refused = 0;
  for (const { recipient, outcomes, last } of results) {
    const count = counts.get(recipient) ?? 0;
    const saysSent = outcomes.some((outcome) => outcome === 'sent' || outcome === 'repeat');
    if (count > 1) proof.doubled += 1;
    else if (saysSent) proof[count === 1 ? 'once' : 'lost'] += 1;
    else if (last === 'uncertain' || last === 'in progress') {
      proof.uncertain += 1;
      if (!count) proof.uncertainUnsent += 1;
    } else if (count) proof.falseNo += 1;
    else refused += 1;
  }
  return { keys: rounds, ...proof, refused, kills, faults, processes };
}
