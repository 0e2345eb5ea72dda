import { createClient, isFinalStatus } from '@23telecom/client';

const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY });

const { results } = await telecom.sms.send({
  to: ['+447911123456'],
  text: 'Hello',
  senderId: 'MyApp',
});
const messageId = results[0]?.messageId ?? '';

const now = await telecom.sms.status(messageId);
console.log(now.status, isFinalStatus(now.status));

const last = await telecom.sms.waitFor(messageId, {
  timeoutMs: 60_000,
  onStatus: ({ status }) => console.log(status),
});
console.log(last.status, last.deliveredAt);
