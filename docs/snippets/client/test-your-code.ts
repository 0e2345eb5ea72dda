import { createClient } from '@23telecom/client';
import { createSandbox } from '@23telecom/sandbox';

const sandbox = createSandbox({ clock: { speed: 60 } });
const { baseUrl, fetch, clock } = sandbox;
const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl, fetch, clock });
const { results } = await telecom.sms.send({
  to: ['+447911123456'],
  text: 'Hi',
  senderId: 'MyApp',
});
console.log(await telecom.sms.waitFor(results[0]?.messageId ?? ''));
await sandbox.close();
