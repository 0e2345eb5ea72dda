import { createClient } from '@23telecom/client';

const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY });

const { results, summary } = await telecom.sms.send({
  to: ['+447911123456'],
  text: 'Hello',
  senderId: 'MyApp',
});
console.log(results[0]?.messageId, summary.cost, summary.segments);
