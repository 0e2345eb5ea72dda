import { createSandbox } from '@23telecom/sandbox';
import { createMswHandlers } from '@23telecom/sandbox/testing';
import { http } from 'msw';
import { setupServer } from 'msw/node';

const sandbox = createSandbox({ clock: 'manual' }); // or: await using sandbox = …
const server = setupServer(...createMswHandlers(http, sandbox));
server.listen();

const profile = await fetch('https://restlink23telecom.com/api/v1/user/profile', {
  headers: { 'X-API-Key': 'sk_prod_local' },
});
profile.status; //=> 200
server.close();
await sandbox.close();
