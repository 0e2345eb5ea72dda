import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSandbox } from '../index.ts';
import { createMswHandlers } from '../testing.ts';

const sandbox = createSandbox({ clock: 'manual' });
const server = setupServer(
  ...createMswHandlers(http, sandbox),
  ...createMswHandlers(http, sandbox, { baseUrl: 'http://sms.example/api/v1/' }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  sandbox.reset();
});
afterAll(async () => {
  server.close();
  await sandbox.close();
});

const headers = { 'X-API-Key': 'sk_prod_local' };

function send(baseUrl: string): Promise<Response> {
  return fetch(`${baseUrl}/sms/send`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ to: ['+447700900000'], message: 'Grüße', sender_id: 'MyApp' }),
  });
}

test('calls to the provider’s URL reach the sandbox', async () => {
  const response = await send('https://restlink23telecom.com/api/v1');
  expect(response.status).toBe(200);
  expect(sandbox.messages()).toMatchObject([{ recipient: '+447700900000', text: 'Grüße' }]);
  const list = await fetch('https://restlink23telecom.com/api/v1/sms/messages?limit=1', {
    headers,
  });
  expect(await list.json()).toMatchObject({ total: 1, limit: 1 });
});

test('calls to another base URL, and to the legacy path outside /api/v1, reach the sandbox', async () => {
  expect((await send('http://sms.example/api/v1')).status).toBe(200);
  const [message] = sandbox.messages();
  const action = await fetch('https://restlink23telecom.com/action', {
    method: 'POST',
    headers: { 'X-Api-Token': 'tracker_local' },
    body: JSON.stringify({ message_id: message?.messageId, action_type: 'registration' }),
  });
  expect(await action.json()).toEqual({ status: true });
});

test('an error response of the API is passed on unchanged', async () => {
  const response = await fetch('https://restlink23telecom.com/api/v1/user/balance');
  expect([response.status, await response.json()]).toMatchObject([
    401,
    { error_code: 'UNAUTHORIZED' },
  ]);
});

test('a call dropped by drop-after is carried out and ends in a network error', async () => {
  sandbox.faults.add({ kind: 'drop-after' });
  await expect(send('https://restlink23telecom.com/api/v1')).rejects.toThrow(TypeError);
  expect(sandbox.messages()).toHaveLength(1);
});
