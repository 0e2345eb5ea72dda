import { createClient } from '@23telecom/client';
import { createSandbox, outcomes } from '@23telecom/sandbox';

const sandbox = createSandbox({ clock: 'manual' }); // or: await using sandbox = …
const telecom = createClient({
  apiKey: 'sk_prod_local',
  baseUrl: sandbox.baseUrl,
  fetch: sandbox.fetch,
  clock: sandbox.clock,
});

const [to] = outcomes.undelivered;
const { results } = await telecom.sms.send({ to: [to], text: 'Hi', senderId: 'MyApp' });
const { status } = await telecom.sms.waitFor(results[0]?.messageId ?? '');
status; //=> 'UNDELIV'
await sandbox.close();
