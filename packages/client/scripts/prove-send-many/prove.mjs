import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openFileJournal } from '@23telecom/client/node';
import { createSandbox } from '@23telecom/sandbox';
import { createRandom } from './create-random.mjs';
import { numbers } from './numbers.mjs';

/** The faults that the sandbox injects into sends and into reads of the history. */
const kinds = [
  { kind: 'drop-after' },
  { kind: 'drop-after' },
  { kind: 'drop-before' },
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
  { kind: 'rate-limit', form: 'json', retryAfter: 1 },
  { kind: 'rate-limit', form: 'empty' },
  { kind: 'rate-limit', form: 'html' },
];

function start(...parameters) {
  const script = fileURLToPath(new URL('./sender.mjs', import.meta.url));
  const conditions = ['--conditions=@23telecom/source', '--import=tsx'];
  const child = spawn(process.execPath, [...conditions, script, ...parameters], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const exit = new Promise((resolve) => child.once('exit', resolve));
  return { child, exit };
}

/**
 * Sends to `count` recipients over HTTP while a `share` of the calls fails and the sender is killed
 * `kills` times. Returns how many recipients have two messages, how many have none without a report,
 * how many are reported as sent without a message, and how many are uncertain.
 */
export async function prove({ count, kills, share, seed }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'prove-send-many-'));
  const journalPath = path.join(folder, 'journal');
  const sandbox = createSandbox({ balance: 1e6, hasHistory: false, latency: [5, 40], seed });
  const server = await sandbox.listen();
  const random = createRandom(seed);
  const probability = 1 - (1 - share) ** (1 / kinds.length);
  for (const on of ['sms.send', 'sms.messages.list']) {
    for (const kind of kinds) sandbox.faults.add({ ...kind, on, probability });
  }
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const { child, exit } = start(server.url, journalPath, String(count));
      const target = (count * (kill - random())) / (kills + 1);
      while (sandbox.messages().length < target && child.exitCode === null) await sleep(5);
      child.kill('SIGKILL');
      if ((await exit) !== null) throw new Error('expected the sender to be killed');
    }
    const last = start(server.url, journalPath, String(count));
    const code = await last.exit;
    if (code !== 0) throw new Error(`expected the last run to end with 0, got ${code}`);
    return { seed, ...(await countOutcomes(sandbox, journalPath, count)) };
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true });
  }
}

async function countOutcomes(sandbox, journalPath, count) {
  const messages = new Map();
  for (const { recipient } of sandbox.messages()) {
    messages.set(recipient, (messages.get(recipient) ?? 0) + 1);
  }
  const recipientsOf = new Map();
  const statusOf = new Map();
  const journal = await openFileJournal(journalPath);
  for await (const entry of journal.read()) {
    if (entry.type === 'intent') recipientsOf.set(entry.batch, entry.recipients);
    const status = entry.type === 'outcome' ? entry.status : 'uncertain';
    for (const recipient of recipientsOf.get(entry.batch)) statusOf.set(recipient, status);
  }
  await journal.close();
  const all = numbers(count);
  const has = (recipient) => messages.get(recipient) ?? 0;
  return {
    doubled: all.filter((recipient) => has(recipient) > 1).length,
    lost: all.filter((recipient) => !has(recipient) && !statusOf.has(recipient)).length,
    failed: all.filter((recipient) => statusOf.get(recipient) === 'failed').length,
    falseSent: all.filter((to) => !has(to) && statusOf.get(to) === 'sent').length,
    uncertain: all.filter((recipient) => statusOf.get(recipient) === 'uncertain').length,
    uncertainButSent: all.filter((to) => has(to) && statusOf.get(to) === 'uncertain').length,
    faults: sandbox.faults.list().reduce((sum, { strikes }) => sum + strikes, 0),
  };
}
