// The program that the proof kills: sends to all recipients, and goes on where it was killed.
import { createClient } from '@23telecom/client';
import { openFileJournal } from '@23telecom/client/node';
import { numbers } from './numbers.mjs';

const [baseUrl, journalPath, count] = process.argv.slice(2);
const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl, timeoutMs: 1000 });
const journal = await openFileJournal(journalPath);
const run = telecom.sms.sendMany(
  { recipients: numbers(Number(count)), text: 'Your parcel is here', senderId: 'MyApp' },
  { journal, batchSize: 50, concurrency: 8, settleMs: 2500 },
);
await run.summary();
await journal.close();
