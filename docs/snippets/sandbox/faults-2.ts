import { createSandbox, outcomes } from '@23telecom/sandbox/node';

const sandbox = createSandbox(); // or: await using sandbox = …
const server = await sandbox.listen();
sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', times: 1 });

const sending = fetch(`${server.url}/sms/send`, {
  method: 'POST',
  headers: { 'X-API-Key': 'sk_prod_local' },
  body: JSON.stringify({ to: [outcomes.delivered[0]], message: 'Hi', sender_id: 'MyApp' }),
});
await sending.catch(() => 'no response'); //=> 'no response'
sandbox.messages().length; //=> 1
sandbox.requests()[0]?.faults; //=> ['drop-after']
await sandbox.close();
