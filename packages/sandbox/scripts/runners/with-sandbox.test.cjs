// A test of a user in Jest, without any transform. It runs in the environments node, jsdom and jest-fixed-jsdom.
const { createServer } = require('node:http');
const { createSandbox, outcomes, SandboxError } = require('@23telecom/sandbox');
const { withSandbox } = require('@23telecom/sandbox/testing');

function send(sandbox) {
  return sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
    method: 'POST',
    headers: { 'X-API-Key': 'sk_prod_local' },
    body: JSON.stringify({ to: [outcomes.delivered[0]], message: 'Grüße', sender_id: 'MyApp' }),
  });
}

test(
  'a message is delivered',
  withSandbox(async (sandbox) => {
    const response = await send(sandbox);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: true });
    await sandbox.clock.advance('10s');
    expect(sandbox.messages()).toMatchObject([{ status: 'DELIVRD', text: 'Grüße' }]);
  }),
);

test('its webhook is posted over a real socket, with a signature', async () => {
  const seen = [];
  const receiver = createServer((request, response) => {
    seen.push(request.headers['x-webhook-signature']);
    response.writeHead(204).end();
  });
  await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const sandbox = createSandbox({
    clock: 'manual',
    signingSecret: 'a secret',
    webhooks: { deliveryUrl: `http://127.0.0.1:${receiver.address().port}/` },
  });
  await send(sandbox);
  await sandbox.clock.sleep(10_000);
  expect(sandbox.webhooks.log()).toMatchObject([{ statusCode: 204, error: null }]);
  expect(seen).toEqual([expect.stringMatching(/^sha256=[\da-f]{64}$/)]);
  await sandbox.close();
  receiver.closeAllConnections();
  receiver.close();
});

test('a failure closes the sandbox and is rethrown', async () => {
  let seen;
  const run = withSandbox((sandbox) => {
    seen = sandbox;
    throw new RangeError('of the test');
  });
  await expect(run()).rejects.toThrow(new RangeError('of the test'));
  await expect(seen.fetch(seen.baseUrl)).rejects.toThrow(SandboxError);
});

test('a call ends by a signal of the environment', async () => {
  const sandbox = createSandbox({ clock: 'manual', latency: 1e12 });
  const given = new AbortController();
  const call = sandbox.fetch(`${sandbox.baseUrl}/user/balance`, { signal: given.signal });
  given.abort(new RangeError('of the caller'));
  await expect(call).rejects.toThrow(new RangeError('of the caller'));
  await sandbox.close();
});

test('the entry /node listens in every environment', async () => {
  const { createSandbox: createWithSockets } = require('@23telecom/sandbox/node');
  const sandbox = createWithSockets({ clock: 'manual' });
  const server = await sandbox.listen();
  const response = await fetch(`${server.url}/user/balance`, {
    headers: { 'X-API-Key': 'sk_prod_local' },
  });
  expect(response.status).toBe(200);
  await sandbox.close();
});
