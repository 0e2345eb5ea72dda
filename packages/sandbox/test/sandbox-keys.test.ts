import { describe, expect, test } from 'vitest';
import { createSandbox, outcomes, type Sandbox } from '../src/index.ts';
import { openApi, type ApiResponse } from './support/open-api.ts';
import { openReceiver } from './support/receiver.ts';

const key = 'sk_test_local';
const now = '2026-02-13T10:30:00Z';

function send(sandbox: Sandbox, change: object = {}): Promise<ApiResponse> {
  const body = { to: ['+14155551234'], message: 'Hi', sender_id: 'MyApp', ...change };
  return openApi(sandbox)('POST', '/sms/send', { key, body });
}

describe('a send with a sandbox key', () => {
  test('is marked as a test, shows the live cost, and is not billed', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now, balance: 10 });
    const { status, json, text } = await send(sandbox);
    expect(status).toBe(200);
    expect(text).toMatch(/,"sandbox":true}$/);
    expect(json.summary.total_cost).toBeGreaterThan(0);
    const call = openApi(sandbox);
    const live = await call('POST', '/sms/send', {
      body: { to: ['+14155551234'], message: 'Hi', sender_id: 'MyApp' },
    });
    expect(json.summary).toEqual(live.json.summary);
    expect(live.json).not.toHaveProperty('sandbox');
    const { balance } = (await call('GET', '/user/balance', { key })).json as { balance: number };
    expect(Math.round((10 - balance) * 1e6)).toBe(
      Math.round(Number(live.json.summary.total_cost) * 1e6),
    );
  });

  test.each([
    ['INVALID_TO', { to: ['x'] }],
    ['INVALID_MESSAGE', { message: '' }],
    ['INVALID_SENDER', { sender_id: '1' }],
  ])('is validated like a live one: %s', async (code, change) => {
    await using sandbox = createSandbox();
    expect((await send(sandbox, change)).json.error_code).toBe(code);
  });

  test('needs a balance like a live one', async () => {
    await using sandbox = createSandbox({ balance: 0 });
    expect((await send(sandbox)).status).toBe(402);
  });

  test('ignores blocked countries and outcomes', async () => {
    await using sandbox = createSandbox({ clock: 'manual', blockedCountries: ['US'] });
    const { json } = await send(sandbox, {
      to: ['+14155551234', outcomes.blockedCountry[0], outcomes.rejected[0]],
    });
    expect(json.summary.accepted_count).toBe(3);
    await sandbox.clock.advance('6s');
    expect(sandbox.messages().map(({ status }) => status)).toEqual([
      'DELIVRD',
      'DELIVRD',
      'DELIVRD',
    ]);
  });

  test('is sent at once, and delivered after five seconds with a signed webhook', async () => {
    await using receiver = await openReceiver();
    await using sandbox = createSandbox({
      clock: 'manual',
      now,
      signingSecret: 'geheim',
      webhooks: { deliveryUrl: receiver.url, impressionUrl: receiver.url },
    });
    const { json } = await send(sandbox);
    const id = json.messages[0].message_id as string;
    const status = async (): Promise<unknown> =>
      (await openApi(sandbox)('GET', `/sms/status/${id}`, { key })).json.message.status as unknown;
    expect(await status()).toBe('sent');
    await sandbox.clock.advance('4999ms');
    expect(await status()).toBe('sent');
    expect(receiver.received).toEqual([]);
    await sandbox.clock.advance(1);
    expect(await status()).toBe('DELIVRD');
    expect(receiver.received).toHaveLength(1);
    expect(receiver.received[0]?.json).toMatchObject({ message_id: id, status: 'DELIVRD' });
    expect(receiver.received[0]?.headers).toHaveProperty('x-webhook-signature');
  });
});

describe('the history of sandbox keys', () => {
  test('is separate from the live history, in both directions', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now, hasHistory: false });
    const call = openApi(sandbox);
    const { json } = await send(sandbox);
    const id = json.messages[0].message_id as string;
    expect((await call('GET', '/sms/messages', { key })).json.total).toBe(1);
    expect((await call('GET', `/sms/status/${id}`, { key })).status).toBe(200);

    expect((await call('GET', '/sms/messages')).json.total).toBe(0);
    expect((await call('GET', `/sms/status/${id}`)).status).toBe(404);
    expect((await call('GET', '/sms/messages/unified')).json.total).toBe(0);
    expect((await call('GET', '/sms/stats')).json.stats.total_sent).toBe(0);
    const { text } = await call('GET', '/sms/messages/unified/export');
    expect(text.trim().split('\r\n')).toHaveLength(1);

    const live = await call('POST', '/sms/send', {
      body: { to: ['+14155551234'], message: 'Hi', sender_id: 'MyApp' },
    });
    const liveId = live.json.messages[0].message_id as string;
    expect((await call('GET', `/sms/status/${liveId}`, { key })).status).toBe(404);
    expect((await call('GET', '/sms/messages', { key })).json.total).toBe(1);
  });

  test('is kept for 24 hours', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const call = openApi(sandbox);
    const { json } = await send(sandbox);
    const id = json.messages[0].message_id as string;
    await sandbox.clock.advance('86399s');
    expect((await call('GET', '/sms/messages', { key })).json.total).toBe(1);
    await sandbox.clock.advance('1s');
    expect((await call('GET', '/sms/messages', { key })).json.total).toBe(0);
    expect((await call('GET', `/sms/status/${id}`, { key })).status).toBe(404);
  });

  test('has the last 500 messages, with pages and filters by status and number', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now });
    const call = openApi(sandbox);
    for (let batch = 0; batch < 6; batch += 1) {
      await send(sandbox, {
        to: Array.from({ length: 100 }, (_, i) => `+44791112${batch}${100 + i}`),
      });
    }
    const list = async (query: Record<string, string | number>): Promise<ApiResponse> =>
      await call('GET', '/sms/messages', { key, query });
    expect((await list({ limit: 100, page: 5 })).json).toMatchObject({
      total: 500,
      total_pages: 5,
    });
    expect((await list({ phone: '+447911120' })).json.total).toBe(0);
    expect((await list({ phone: '+447911125' })).json.total).toBe(100);
    expect((await list({ status: 'delivered' })).json.total).toBe(0);
    await sandbox.clock.advance('5s');
    expect((await list({ status: 'delivered' })).json.total).toBe(500);
    // The other filters are validated, but have no effect.
    expect((await list({ country: 'US', sender: 'X', period: 'yesterday' })).json.total).toBe(500);
    expect((await list({ period: 'never' })).status).toBe(400);
  });
});
