import { expect, test } from 'vitest';
import { createClient } from '../../src/index.ts';
import { startServer, text } from '../support/scripted-server.ts';

const message = { to: ['+447911123456'], text: 'Grüße 😀', senderId: 'MyApp' };

test('a 421 is not sent a second time by the runtime, and the send is uncertain', async () => {
  await using server = await startServer(text(421, ''));
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });
  await expect(telecom.sms.send(message)).rejects.toMatchObject({
    status: 421,
    sent: 'maybe',
    attempts: 1,
  });
  expect(server.requests).toHaveLength(1);
  const [request] = server.requests;
  expect(JSON.parse(request?.body ?? '')).toMatchObject({ message: message.text });
  // A chunked body would be another request than before: not every server takes one.
  expect(request?.headers).toMatchObject({
    'content-length': `${Buffer.byteLength(request?.body ?? '')}`,
    'content-type': 'application/json',
  });
  expect(request?.headers).not.toHaveProperty('transfer-encoding');
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
  'nor is a raw %s, with or without a body',
  async (method) => {
    await using server = await startServer(text(421, ''));
    const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });
    await expect(telecom.request(method, '/thing')).rejects.toMatchObject({ sent: 'maybe' });
    await expect(telecom.request(method, '/thing', { body: { a: 1 } })).rejects.toMatchObject({
      sent: 'maybe',
    });
    expect(server.requests.map(({ body }) => body)).toEqual(['', '{"a":1}']);
  },
);

test('control: the same request with a body that can be read again arrives twice', async () => {
  await using server = await startServer(text(421, ''));
  await fetch(server.origin, { method: 'POST', body: '{}' });
  expect(server.requests).toHaveLength(2);
});

test('a fetch of your own can read the body as a string, and cannot send it twice', async () => {
  await using server = await startServer(text(502, ''));
  const bodies: string[] = [];
  const telecom = createClient({
    apiKey: 'sk_test_local',
    baseUrl: server.baseUrl,
    fetch: async (url, init) => {
      await fetch(url, init);
      return fetch(url, init);
    },
  });
  await expect(telecom.sms.send(message)).rejects.toMatchObject({ sent: 'maybe' });
  expect(server.requests).toHaveLength(1);

  const mocked = createClient({
    apiKey: 'sk_test_local',
    fetch: (_url, init) => {
      bodies.push(JSON.stringify(JSON.parse(init?.body as string)));
      return Promise.resolve(new Response('', { status: 429 }));
    },
    maxRetries: 0,
  });
  await expect(mocked.sms.send(message)).rejects.toMatchObject({ sent: 'no' });
  expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ message: message.text });
});
