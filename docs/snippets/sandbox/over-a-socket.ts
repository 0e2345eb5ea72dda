import { createSandbox } from '@23telecom/sandbox/node';

const sandbox = createSandbox(); // or: await using sandbox = …
const server = await sandbox.listen({ port: 0 });

const balance = await fetch(`${server.url}/user/balance`, {
  headers: { 'X-API-Key': 'sk_prod_local' },
});
balance.status; //=> 200
await sandbox.close();
