import { createClient } from '@23telecom/client';
import { openFileJournal } from '@23telecom/client/node';

const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY });
const journal = await openFileJournal('./mailing-2026-03.journal');

const run = telecom.sms.sendMany(
  { recipients: ['+447911123456', '+447911123457'], text: 'Hello', senderId: 'MyApp' },
  { journal, concurrency: 4, requestsPerSecond: 20 },
);
for await (const outcome of run) console.log(outcome.status, outcome.recipients.length);
console.log(await run.summary());
await journal.close();
