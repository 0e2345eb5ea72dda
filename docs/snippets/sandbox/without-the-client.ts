import { createSandbox, outcomes } from '@23telecom/sandbox';

const sandbox = createSandbox({ clock: 'manual', balance: 25 }); // or: await using sandbox = …

const response = await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
  method: 'POST',
  headers: { 'X-API-Key': 'sk_prod_local', 'Content-Type': 'application/json' },
  body: JSON.stringify({
    to: [outcomes.delivered[0], outcomes.rejected[0]],
    message: 'Your code is 847291',
    sender_id: 'MyApp',
  }),
});
response.status; //=> 200

await sandbox.clock.advance('30s');
sandbox.messages().map((message) => message.status); //=> ['DELIVRD', 'REJECTD']
await sandbox.close();
