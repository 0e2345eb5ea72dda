// The program that the test kills: sends to all recipients and reports the uncertain ones.
import { writeFile } from 'node:fs/promises';
import { createClient } from '../../src/index.ts';
import { openFileJournal } from '../../src/node/index.ts';
import { numbers } from '../send-many/set-up.ts';

const [baseUrl = '', journalPath = '', reportPath = '', count = '0'] = process.argv.slice(2);

const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl, timeoutMs: 1000 });
await using journal = await openFileJournal(journalPath);
const run = telecom.sms.sendMany(
  { recipients: numbers(Number(count)), text: 'Your parcel is here', senderId: 'MyApp' },
  { journal, batchSize: 20, concurrency: 8, settleMs: 3000 },
);
const uncertain: string[] = [];
for await (const { status, recipients } of run) {
  if (status === 'uncertain') uncertain.push(...recipients);
}
await writeFile(reportPath, JSON.stringify({ uncertain, summary: await run.summary() }));
