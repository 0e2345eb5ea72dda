import { createClient } from '@23telecom/client';
import { createSandbox } from '@23telecom/sandbox';
import { expect, test } from 'vitest';
import { createHolds } from './holds.ts';

const now = Date.parse('2026-11-28T19:04:00Z');

function open() {
  const sandbox = createSandbox();
  const holds = createHolds(() => now);
  const client = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
    middleware: [holds.middleware],
    maxRetries: 0,
  });
  const send = () =>
    client.sms.send({ to: ['+447400123456'], text: 'Hi', senderId: 'MyApp' }).catch(() => null);
  return { sandbox, holds, client, send };
}

test('a 429 is a hold until its Retry-After, with the number of tries', async () => {
  const { sandbox, holds, send } = open();
  expect(holds.current()).toBeUndefined();
  sandbox.faults.add({ kind: 'rate-limit', on: 'sms.send', times: 2, retryAfter: 10 });
  await send();
  await send();
  expect(holds.current()).toEqual({
    code: 'RATE_LIMIT',
    nextAt: '2026-11-28T19:04:10.000Z',
    attempts: 2,
  });
  await send();
  expect(holds.current()).toBeUndefined();
});

test('a refused connection is one, and its error is the same as without the note', async () => {
  const { sandbox, holds, send, client } = open();
  sandbox.faults.add({ kind: 'refuse', on: 'sms.send' });
  await send();
  expect(holds.current()).toMatchObject({
    code: 'UNREACHABLE',
    nextAt: '2026-11-28T19:04:01.000Z',
  });
  const { baseUrl, fetch } = sandbox;
  const plain = createClient({ apiKey: 'sk_prod_local', baseUrl, fetch, maxRetries: 0 });
  const [error, expected] = await Promise.all([client, plain].map(findError));
  expect(error).toEqual(expected);
  expect(error).toMatchObject({ name: 'ConnectionError' });
});

async function findError(client: ReturnType<typeof createClient>): Promise<object> {
  const error: unknown = await client.sms
    .send({ to: ['+447400123456'], text: 'Hi', senderId: 'MyApp' })
    .catch((reason: unknown) => reason);
  const { name, code, sent, retryable } = error as Record<string, unknown>;
  return { name, code, sent, retryable };
}

test('other calls are not watched', async () => {
  const { sandbox, holds, client } = open();
  sandbox.faults.add({ kind: 'rate-limit', on: 'account.balance' });
  await client.account.balance().catch(() => null);
  expect(holds.current()).toBeUndefined();
});
