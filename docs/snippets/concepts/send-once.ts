import { createClient, createMemoryStore } from '@23telecom/client';

const telecom = createClient();
const store = createMemoryStore();
const message = { to: ['+447700900002'], text: 'Order 17 has shipped', senderId: 'MyApp' };

const first = await telecom.sms.sendOnce('order-17-shipped', message, { store });
const second = await telecom.sms.sendOnce('order-17-shipped', message, { store });
[first.isRepeat, second.isRepeat]; //=> [false, true]
second.results?.[0]?.messageId === first.results?.[0]?.messageId; //=> true
