import { expect, test } from 'vitest';
import { createSandbox, outcomes } from './index.ts';

const headers = { 'X-API-Key': 'sk_prod_local' };

test('a message is pending, then sent, then delivered, on the sandbox’s clock alone', async () => {
  await using sandbox = createSandbox({ clock: 'manual' });
  const response = await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      to: [outcomes.delivered[0]],
      message: 'Your verification code is 847291',
      sender_id: 'MyApp',
    }),
  });
  expect(response.status).toBe(200);
  const { messages } = (await response.json()) as { messages: { message_id: string }[] };
  const readStatus = async (): Promise<unknown> => {
    const id = messages[0]?.message_id ?? '';
    const reply = await sandbox.fetch(`${sandbox.baseUrl}/sms/status/${id}`, { headers });
    return ((await reply.json()) as { message: { status: string } }).message.status;
  };

  expect(await readStatus()).toBe('pending');
  await sandbox.clock.advance('1.5s');
  expect(['sent', 'ENROUTE']).toContain(await readStatus());
  await sandbox.clock.advance('5s');
  expect(await readStatus()).toBe('DELIVRD');
});
