import { createSandbox } from '@23telecom/sandbox';

const sandbox = createSandbox(); // or: await using sandbox = …
sandbox.faults.add({ kind: 'rate-limit', form: 'html', on: 'account.balance', nth: 1 });

const read = () =>
  sandbox.fetch(`${sandbox.baseUrl}/user/balance`, { headers: { 'X-API-Key': 'sk_prod_local' } });
(await read()).status; //=> 429
(await read()).status; //=> 200
await sandbox.close();
