import type { WhatIf } from './what-ifs.ts';

const dropped = `import { createClient } from '@23telecom/client';
import { openFileJournal } from '@23telecom/client/node';

const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY });
const journal = await openFileJournal('./mailing.journal');

const run = telecom.sms.sendMany({ recipients, text, senderId }, { journal });
for await (const outcome of run) {
  if (outcome.status === 'sent' && outcome.results === null) {
    // The response was lost, but the history has the messages: nothing is sent again.
    console.log('found in the history', outcome.recipients.length);
  } else if (outcome.status === 'uncertain') {
    // Neither the response nor the history knows them: look before you send again.
    console.log('check first', outcome.recipients.length);
  }
}
await journal.close();
`;

const limited = `import { createClient, isRateLimitError } from '@23telecom/client';

const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY });

try {
  // A 429 queues nothing, so the client waits as long as the provider asks, and retries.
  await telecom.sms.send({ to: recipients, text, senderId });
} catch (error) {
  if (!isRateLimitError(error)) throw error;
  // All retries were refused as well. Nothing was sent.
  console.log('try again in ms:', error.retryAfterMs);
}
`;

const tooLow = `import { createClient } from '@23telecom/client';

const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY });

const unsent: string[] = [];
const run = telecom.sms.sendMany({ recipients, text, senderId });
for await (const outcome of run) {
  // Nothing was sent to them, so it is safe to send to them after a top-up.
  if (outcome.status === 'failed' || outcome.status === 'unsent') unsent.push(...outcome.recipients);
}
const { stoppedBy } = await run.summary();
if (stoppedBy === 'insufficient_balance') console.log('top up, then send to', unsent.length);
`;

const late = `import { createClient, isFinalStatus } from '@23telecom/client';
import { createWebhooks } from '@23telecom/client/webhooks';

const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY });
const webhooks = createWebhooks({ secrets: process.env.TELECOM_WEBHOOK_SECRET });

// A report is confirmed after your callback: if it fails, the report comes again. A repeated one is dropped.
export const POST = webhooks.handler({
  delivery: ({ messageId, status }) => saveStatus(messageId, status),
});

// If no report came, ask.
export async function checkStatus(messageId: string): Promise<boolean> {
  const { status } = await telecom.sms.status(messageId);
  await saveStatus(messageId, status);
  return isFinalStatus(status);
}
`;

/** The code that handles each failure, with the names of its own inputs: recipients, text and so on. */
export const handlingCode: Readonly<Record<WhatIf, string>> = {
  'drop-after-acceptance': dropped,
  'rate-limit': limited,
  'balance-too-low': tooLow,
  'late-webhook': late,
};
