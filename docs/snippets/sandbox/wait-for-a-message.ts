import { withSandbox } from '@23telecom/sandbox/testing';
import { expect, test } from 'vitest';

async function signUp(to: string, api: { baseUrl: string; fetch: typeof fetch }) {
  await api.fetch(`${api.baseUrl}/sms/send`, {
    method: 'POST',
    headers: { 'X-API-Key': 'sk_prod_local' },
    body: JSON.stringify({ to: [to], message: 'Your code is 847291', sender_id: 'MyApp' }),
  });
}

test(
  'a new user gets a code',
  withSandbox(async (sandbox) => {
    void signUp('+447700900000', sandbox);
    const { text } = await sandbox.waitForMessage({ to: '+447700900000', text: /\d{6}/ });
    expect(text).toContain('847291');
  }),
);
