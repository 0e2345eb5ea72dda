import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox, outcomes } from '@23telecom/sandbox';

const bodies: string[] = [];
const receiver = createServer((request, response) => {
  request.on('data', (chunk: Buffer) => bodies.push(chunk.toString()));
  request.on('end', () => response.writeHead(204).end());
});
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
const { port } = receiver.address() as AddressInfo;

// or: await using sandbox = …
const sandbox = createSandbox({
  clock: 'manual',
  signingSecret: 'a secret of yours',
  webhooks: { deliveryUrl: `http://127.0.0.1:${port}/delivery` },
});
await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
  method: 'POST',
  headers: { 'X-API-Key': 'sk_prod_local' },
  body: JSON.stringify({ to: [outcomes.expired[0]], message: 'Hi', sender_id: 'MyApp' }),
});
await sandbox.clock.advance('10s');

JSON.parse(bodies[0] ?? '').status; //=> 'EXPIRED'
sandbox.webhooks.log()[0]?.statusCode; //=> 204
receiver.close();
await sandbox.close();
