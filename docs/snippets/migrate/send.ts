import { createClient } from '@23telecom/client';

const telecom = createClient(); // reads TELECOM_API_KEY
const { results } = await telecom.sms.send({
  to: ['+447700900000'],
  text: 'Your table is ready',
  senderId: 'MyApp',
});
results[0]?.status; //=> 'accepted'
console.log(results[0]?.messageId);
