// Processor time, log bytes and rates of the engine on the embedded PostgreSQL with its own settings, beside
// `sendMany` with a file journal. Argument: the number of recipients.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@23telecom/client';
import { openFileJournal } from '@23telecom/client/node';
import { createSandbox } from '@23telecom/sandbox';
import { openEmbedded } from '../src/embedded/index.ts';
import { createCampaigns } from '../src/index.ts';
import { createFakeProvider } from './fake-provider.ts';
import { describeUsage, readUsage } from './measure.ts';
import { median, timeClaims } from './time-claims.ts';

const count = Number(process.argv[2] ?? 500_000);
const folder = await mkdtemp(path.join(tmpdir(), 'campaigns-bench-'));
const { store, times } = timeClaims(openEmbedded(path.join(folder, 'store')));
const sandbox = createSandbox({ hasHistory: false });
const { baseUrl } = sandbox;
const telecom = createClient({
  apiKey: 'sk_prod_local',
  baseUrl,
  fetch: createFakeProvider(sandbox.fetch),
});
const campaigns = createCampaigns({ telecom, store, requestsPerSecond: 1000 });
const database = await store.open();

function* numbers(amount: number): Generator<string> {
  for (let index = 0; index < amount; index += 1) yield `+447${String(index).padStart(9, '0')}`;
}

function seconds(from: number, to: number): string {
  return ((to - from) / 1000).toFixed(1);
}

async function send(
  id: string,
  recipients: Iterable<string | { recipient: string; text: string }>,
) {
  const campaign = await campaigns.create({ id, senderId: 'MyApp', text: 'Sale ends Sunday' });
  const addedAt = performance.now();
  await campaign.add(recipients);
  const plannedAt = performance.now();
  const plan = await campaign.plan();
  console.log(
    `${id}: ${plan.recipients} recipients added in ${seconds(addedAt, plannedAt)} s, ` +
      `planned in ${seconds(plannedAt, performance.now())} s`,
  );
  await database.query('checkpoint');
  const before = await readUsage(database);
  await campaign.start();
  const worker = campaigns.work({ concurrency: 16 });
  await campaign.waitFor('sent');
  await worker.stop();
  return { campaign, before, after: await readUsage(database), plan };
}

function describeClaims(): string {
  const share = Math.ceil(times.length / 10);
  const first = median(times.slice(0, share));
  const last = median(times.slice(-share));
  times.length = 0;
  return `claims: first tenth ${first.toFixed(2)} ms, last tenth ${last.toFixed(2)} ms (medians)`;
}

// Prepared statements, compiled code and connections.
await send('warm-up', numbers(20_000));
times.length = 0;

const engine = await send('engine', numbers(count));
console.log(`engine: ${describeUsage(engine.before, engine.after, count, 'recipient')}`);
console.log(`engine, ${engine.plan.requests} batches: ${describeClaims()}`);

const manyBatches = Math.min(20_000, count);
await send(
  'many-batches',
  [...numbers(manyBatches)].map((recipient, index) => ({ recipient, text: `Code ${index}` })),
);
console.log(`${manyBatches} batches of one recipient: ${describeClaims()}`);

const ids: string[] = [];
const sample = Math.min(count, 100_000);
for (const { messageId } of await database.query<{ readonly messageId: string }>(
  `select m.message_id as "messageId" from telecom.batch b join telecom.message m on m.batch = b.id
where b.campaign = 2 limit $1`,
  [sample],
))
  ids.push(messageId);
// In a random order, as reports come.
ids.sort(() => Math.random() - 0.5);
const reportsBefore = await readUsage(database);
const waiting = new Set<Promise<void>>();
for (const messageId of ids) {
  const event = { messageId, status: 'DELIVRD', statusCode: '000', recipient: '+447000000000' };
  const at = new Date().toISOString();
  const stored = campaigns
    .inbox({ ...event, senderId: 'MyApp', segments: 1, cost: 0.05, at }, { type: 'delivery' })
    .then(() => void waiting.delete(stored));
  waiting.add(stored);
  if (waiting.size >= 200) await Promise.race(waiting);
}
await Promise.all(waiting);
const reportsAfter = await readUsage(database);
console.log(`reports: ${describeUsage(reportsBefore, reportsAfter, ids.length, 'report')}`);

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

const listMs = await timeOf(async () => {
  let listed = 0;
  for await (const { recipient } of engine.campaign.messages()) listed += recipient.length && 1;
  if (listed !== count) throw new Error(`expected ${count} messages, got ${listed}`);
});
const pageMs = await timeOf(() => engine.campaign.messages().page());
const [last] = [...numbers(count)].slice(-1);
const oneMs = await timeOf(() => engine.campaign.messages({ recipient: last }).page());
console.log(
  `messages: ${Math.round(count / (listMs / 1000)).toLocaleString('en')} recipients/s listed, ` +
    `a page of 100 in ${pageMs.toFixed(1)} ms, one recipient in ${oneMs.toFixed(1)} ms`,
);

const journal = await openFileJournal(path.join(folder, 'journal'));
const before = process.cpuUsage();
const startedAt = performance.now();
const recipients = [...numbers(count)];
const run = telecom.sms.sendMany(
  { recipients, text: 'Sale ends Sunday', senderId: 'MyApp' },
  { journal, concurrency: 16, requestsPerSecond: 1000 },
);
await run.summary();
const { user, system } = process.cpuUsage(before);
const rate = Math.round(count / ((performance.now() - startedAt) / 1000));
console.log(
  `sendMany with a file journal: ${rate.toLocaleString('en')} recipients/s, ` +
    `Node ${((user + system) / count).toFixed(1)} µs a recipient`,
);
await journal.close();
await campaigns.close();
await store.close();
await sandbox.close();
await rm(folder, { recursive: true });
