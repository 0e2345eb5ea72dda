import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSandbox, type Fault, type Sandbox } from '@23telecom/sandbox/node';
import { expect, test } from 'vitest';
import type { SendManySummary } from '../../src/index.ts';
import { numbers } from '../send-many/set-up.ts';

const recipientCount = 10_000;

/** All faults that the sandbox can inject into sends and into reads of the history. */
const kinds: readonly Fault[] = [
  { kind: 'drop-after' },
  { kind: 'drop-after' },
  { kind: 'drop-before' },
  { kind: 'refuse', ms: 50 },
  { kind: 'cut-json' },
  { kind: 'cut-json', how: 'drop' },
  { kind: 'content-type' },
  { kind: 'latency', ms: 1500 },
  { kind: 'latency', ms: [10, 200], phase: 'before' },
  { kind: 'status', status: 500, phase: 'after' },
  { kind: 'status', status: 500, phase: 'before' },
  { kind: 'status', status: 500, code: 'DB_ERROR' },
  { kind: 'status', status: 502, body: '<html>Bad gateway</html>', phase: 'after' },
  { kind: 'status', status: 503, code: 'SANDBOX_UNAVAILABLE' },
  { kind: 'status', status: 200, body: { status: false, error: 'unknown reason' }, phase: 'after' },
  { kind: 'rate-limit', form: 'json', retryAfter: 1 },
  { kind: 'rate-limit', form: 'empty' },
  { kind: 'rate-limit', form: 'html' },
];

const start = (...parameters: readonly string[]) =>
  spawn(
    process.execPath,
    [
      '--conditions=@23telecom/source',
      '--import=tsx',
      fileURLToPath(new URL('./sender.ts', import.meta.url)),
      ...parameters,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );

const untilExit = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));

const untilSent = async (sandbox: Sandbox, count: number) => {
  while (sandbox.messages().length < count) await new Promise((resolve) => setTimeout(resolve, 10));
};

test(
  'after three kills and with 20 % faults, each recipient has one message or is reported uncertain',
  { timeout: 300_000 },
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'accept-then-drop-'));
    await using sandbox = createSandbox({ balance: 1e6, hasHistory: false, latency: [5, 40] });
    const server = await sandbox.listen();
    // Each fault is drawn independently; together they hit every fifth call.
    const probability = 1 - 0.8 ** (1 / kinds.length);
    for (const on of ['sms.send', 'sms.messages.list'] as const) {
      for (const kind of kinds) sandbox.faults.add({ ...kind, on, probability });
    }
    const report = path.join(folder, 'report.json');
    const parameters = [
      server.url,
      path.join(folder, 'journal'),
      report,
      String(recipientCount),
    ] as const;

    for (const share of [0.2, 0.45, 0.7]) {
      const child = start(...parameters);
      const exit = untilExit(child);
      await untilSent(sandbox, recipientCount * (share + Math.random() * 0.15));
      child.kill('SIGKILL');
      expect(await exit).toBeNull();
    }
    expect(await untilExit(start(...parameters))).toBe(0);

    const { uncertain, summary } = JSON.parse(await readFile(report, 'utf8')) as {
      readonly uncertain: readonly string[];
      readonly summary: SendManySummary;
    };
    await rm(folder, { recursive: true });
    const counts = new Map<string, number>();
    for (const { recipient } of sandbox.messages()) {
      counts.set(recipient, (counts.get(recipient) ?? 0) + 1);
    }
    const isUncertain = new Set(uncertain);
    const recipients = numbers(recipientCount);
    const once = recipients.filter(
      (number) => counts.get(number) === 1 && !isUncertain.has(number),
    );
    const twice = recipients.filter((number) => (counts.get(number) ?? 0) > 1);
    const lost = recipients.filter((number) => !counts.has(number) && !isUncertain.has(number));
    const hits = sandbox.faults.list().reduce((sum, entry) => sum + entry.strikes, 0);
    console.log(
      `accept-then-drop: ${once.length} have exactly one message, ` +
        `${isUncertain.size} are reported uncertain, ` +
        `${twice.length + lost.length} have two, or none without a report ` +
        `(${hits} injected faults, at least ${sandbox.requests({ operation: 'sms.send' }).length} sends)`,
    );
    expect({ twice, lost }).toEqual({ twice: [], lost: [] });
    expect(once.length + isUncertain.size).toBe(recipientCount);
    expect(summary).toMatchObject({ failed: 0, unsent: 0, invalid: 0, stoppedBy: null });
    // The history resolves most lost responses; only requests that never arrived remain uncertain.
    expect(isUncertain.size).toBeLessThan(recipientCount / 5);
  },
);
