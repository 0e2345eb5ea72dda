import { createClient } from '@23telecom/client';

const telecom = createClient(); // reads TELECOM_API_KEY and TELECOM_BASE_URL

const { results, summary } = await telecom.sms.send({
  to: ['+447700900000'],
  text: 'Your table is ready',
  senderId: 'MyApp',
});
summary.segments; //=> 1

const message = await telecom.sms.waitFor(results[0]?.messageId ?? '');
message.status; //=> 'DELIVRD'
console.log(message.status, message.cost);
