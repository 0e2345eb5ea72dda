import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSandbox, type Sandbox } from '@23telecom/sandbox/node';
import type { SendOrder, SendReport } from './sender.ts';
import { megabytes, readHeap } from './memory.ts';

const perSecond = 1000;

/** Sends 1,000 messages a second over sockets from another process, and measures the memory. */
export async function measureLoad(
  seconds: number,
  { isSaved = false }: { readonly isSaved?: boolean } = {},
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sandbox-bench-'));
  const data = isSaved ? path.join(folder, 'state') : undefined;
  const options = { balance: 10_000_000, hasHistory: false, data };
  const sandbox = createSandbox(options);
  try {
    await measure(sandbox, seconds);
    await sandbox.close();
    if (data === undefined) return;
    await using again = createSandbox({ ...options, clock: 'manual' });
    console.log(`  in the data file afterwards: ${again.messages().length} messages`);
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true });
  }
}

async function measure(sandbox: Sandbox, seconds: number): Promise<void> {
  const server = await sandbox.listen();
  const warmUp = await runSender({ url: server.url, perSecond, seconds: 5 });
  if (warmUp.errors > 0) throw new Error(`${warmUp.errors} sends failed while warming up.`);
  await settle();

  const first = readHeap();
  const samples: string[] = [];
  const watch = setInterval(() => {
    const { rss, heapUsed } = process.memoryUsage();
    samples.push(`${megabytes(heapUsed)}/${megabytes(rss)}`);
  }, 10_000);
  const report = await runSender({ url: server.url, perSecond, seconds });
  clearInterval(watch);
  await settle();
  const last = readHeap();

  const perMessage = Math.round((last - first) / report.sent);
  const at = (share: number): string =>
    (report.durations[Math.floor((report.durations.length - 1) * share)] ?? 0).toFixed(1);
  console.log(
    [
      `${report.sent} sends in ${report.seconds.toFixed(1)} s over sockets: ${report.errors} errors`,
      `  responses in ${at(0.5)} ms (median), ${at(0.99)} ms (99 %), ${at(1)} ms (slowest)`,
      `  heap/resident every 10 s: ${samples.join('  ')} MB`,
      `  heap after collection: ${megabytes(first)} MB before, ${megabytes(last)} MB after:`,
      `  ${perMessage} bytes for each message that is kept`,
    ].join('\n'),
  );
}

async function runSender(order: SendOrder): Promise<SendReport> {
  const sender = fork(new URL('sender.ts', import.meta.url));
  sender.send(order);
  const [report] = (await once(sender, 'message')) as [SendReport];
  return report;
}

/** Waits until the last messages have their final status. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 7000));
}
