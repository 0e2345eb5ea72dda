import { createClient } from '@23telecom/client';

const telecom = createClient();

const { analysis, estimate, isCovered } = await telecom.sms.preview({
  to: ['+447700900000'],
  text: 'Your table is ready',
  senderId: 'MyApp',
});
analysis.segments; //=> 1
estimate.min <= estimate.max; //=> true
isCovered; //=> true
