import { createClient } from '@23telecom/client';
import { openFileStore } from '@23telecom/client/node';

const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY });
const store = await openFileStore('./sent-once.store');

const { results, isRepeat } = await telecom.sms.sendOnce(
  'order-17-shipped',
  { to: ['+447911123456'], text: 'Your order has shipped', senderId: 'MyApp' },
  { store },
);
console.log(results?.[0]?.messageId, isRepeat);
await store.close();
