import { createClient, isTelecomError } from '@23telecom/client';
import { createSandbox } from '@23telecom/sandbox/node';

const sandbox = createSandbox();
const { url } = await sandbox.listen({ port: 0 });
const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl: url });

// The provider queues the message, and then the connection breaks.
sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', times: 1 });
const message = { to: ['+447700900001'], text: 'Order 17 has shipped', senderId: 'MyApp' };
try {
  await telecom.sms.send(message);
} catch (error) {
  if (!isTelecomError(error)) throw error;
  error.code; //=> 'CONNECTION_LOST'
  error.sent; //=> 'maybe'
  error.retryable; //=> false
}

// Do not send again. Look in the history first, which may lag by a minute.
const { items } = await telecom.sms.messages.list({ phone: '+447700900001' });
items.filter(({ text }) => text === message.text).length; //=> 1
await sandbox.close();
