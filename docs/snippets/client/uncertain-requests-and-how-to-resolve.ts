import { listUncertain, resolveUncertain } from '@23telecom/client';
import { openFileJournal } from '@23telecom/client/node';

const journal = await openFileJournal('./mailing-2026-04.journal');
for (const { batch, at, recipients } of await listUncertain(journal)) {
  console.log(at, recipients.length);
  await resolveUncertain(journal, batch, 'resend');
}
await journal.close();
