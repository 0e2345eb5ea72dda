import { createSandbox, outcomes } from '@23telecom/sandbox';

const reports: unknown[] = [];
// or: await using sandbox = …
const sandbox = createSandbox({
  clock: 'manual',
  webhooks: { deliveryUrl: 'https://page.example/delivery' },
  fetch: async (input, init) => {
    reports.push(await new Request(input, init).json());
    return new Response(null, { status: 204 });
  },
});
await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
  method: 'POST',
  headers: { 'X-API-Key': 'sk_prod_local' },
  body: JSON.stringify({ to: [outcomes.delivered[0]], message: 'Hi', sender_id: 'MyApp' }),
});
await sandbox.clock.advance('10s');
reports.length; //=> 1
await sandbox.close();
