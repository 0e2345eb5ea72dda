import { createHmac } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { createClient } from '../src/index.ts';
import { accept, drop, json, startServer } from './support/scripted-server.ts';

// Runtimes that silently resend a request. `pnpm runtimes` runs the real Deno.

afterEach(() => vi.unstubAllGlobals());

const apiKey = 'sk_test_local';
const secret = 'secret-of-the-key';
const message = { to: ['+447911123456'], text: 'Grüße 😀', senderId: 'MyApp' };

test('on Deno, request bodies are one-shot, so that Deno does not resend a POST', async () => {
  vi.stubGlobal('Deno', {});
  await using server = await startServer(accept, json(200, {}), json(200, { balance: 1 }), drop);
  const bodies: unknown[] = [];
  const telecom = createClient({
    apiKey,
    secret,
    baseUrl: server.baseUrl,
    fetch: (url, init) => {
      bodies.push(init?.body);
      return fetch(url, init);
    },
  });
  await telecom.sms.send(message);
  await telecom.request('DELETE', '/thing');
  await telecom.account.balance();
  await expect(telecom.sms.send(message)).rejects.toMatchObject({
    code: 'CONNECTION_LOST',
    sent: 'maybe',
  });

  expect(bodies.map((body) => body instanceof Blob)).toEqual([true, true, false, true]);
  expect(bodies[2]).toBeNull();
  const [sent, deleted] = server.requests;
  expect(JSON.parse(sent?.body ?? '')).toEqual({
    to: message.to,
    message: message.text,
    sender_id: message.senderId,
  });
  expect(sent?.headers['content-type']).toBe('application/json');
  expect(deleted).toMatchObject({ method: 'DELETE', body: '' });
  const signed = `POST|/api/v1/sms/send|${String(sent?.headers['x-timestamp'])}|${sent?.body ?? ''}`;
  expect(sent?.headers['x-signature']).toBe(
    createHmac('sha256', secret).update(signed).digest('hex'),
  );
});
