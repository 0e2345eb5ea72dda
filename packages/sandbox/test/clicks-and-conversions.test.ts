import { describe, expect, test } from 'vitest';
import { createSandbox, SandboxError, type Sandbox } from '../src/index.ts';
import { payloadSchema } from './support/description.ts';
import { openApi, type ApiResponse } from './support/open-api.ts';
import { openReceiver, type Receiver } from './support/receiver.ts';
import { findProblems } from './support/validate.ts';

const now = '2026-02-13T10:30:00Z';

function open(receiver: Receiver): Sandbox {
  return createSandbox({
    clock: 'manual',
    now,
    webhooks: { clickUrl: `${receiver.url}/click`, conversionUrl: `${receiver.url}/conversion` },
    trackerTokens: ['new', 'old'],
  });
}

async function send(sandbox: Sandbox): Promise<string> {
  const body = { to: ['+14155551234'], message: 'Hi', sender_id: 'MyApp' };
  const { json } = await openApi(sandbox)('POST', '/sms/send', { body });
  return json.messages[0].message_id as string;
}

async function readItem(sandbox: Sandbox): Promise<unknown> {
  const query = { source: 'api' };
  const { json } = await openApi(sandbox)('GET', '/sms/messages/unified', { query });
  return json.messages[0] as unknown;
}

describe('a conversion', () => {
  type Track = (sandbox: Sandbox, parameters: object, token?: string) => Promise<ApiResponse>;
  const byQuery =
    (path: string): Track =>
    (sandbox, parameters, token = 'new') =>
      openApi(sandbox)('GET', path, {
        key: null,
        headers: { 'X-Api-Token': token },
        query: parameters as Record<string, string>,
      });
  const byBody =
    (path: string): Track =>
    (sandbox, parameters, token = 'new') =>
      openApi(sandbox)('POST', path, {
        key: null,
        headers: { 'X-Api-Token': token },
        body: parameters,
      });
  const ways: readonly [string, Track][] = [
    ['GET /track', byQuery('/track')],
    ['GET /action/track', byQuery('/action/track')],
    ['POST /callback/action', byBody('/callback/action')],
  ];

  test.each(ways)(
    'sent with %s is recorded in the history and calls the webhook',
    async (_, track) => {
      await using receiver = await openReceiver();
      await using sandbox = open(receiver);
      const messageId = await send(sandbox);
      await sandbox.clock.advance('1m');
      const parameters = { message_id: messageId, action_type: 'registration', value: '3' };
      const { status, json } = await track(sandbox, parameters);
      expect([status, json]).toEqual([200, { status: true }]);
      expect(await readItem(sandbox)).toMatchObject({
        action_type: 'registration',
        action_at: '2026-02-13T10:31:00Z',
      });
      await sandbox.clock.advance(0);
      expect(receiver.received).toHaveLength(1);
      expect(receiver.received[0]?.path).toBe('/conversion');
      expect(receiver.received[0]?.json).toMatchObject({
        message_id: messageId,
        action_type: 'registration',
        action_at: '2026-02-13T10:31:00Z',
      });
      expect(findProblems(payloadSchema('conversion'), receiver.received[0]?.json)).toEqual([]);
      const stats = await openApi(sandbox)('GET', '/sms/stats');
      expect(stats.json.stats.action_count).toBe(1);
    },
  );

  test('can be sent to the legacy path without a prefix', async () => {
    await using receiver = await openReceiver();
    await using sandbox = open(receiver);
    const response = await sandbox.fetch('http://sandbox.invalid/action', {
      method: 'POST',
      headers: { 'X-Api-Token': 'old' },
      body: JSON.stringify({ message_id: await send(sandbox), action_type: 'deposit' }),
    });
    expect([response.status, await response.json()]).toEqual([200, { status: true }]);
    expect(await readItem(sandbox)).toMatchObject({ action_type: 'deposit' });
  });

  test.each(ways)('with invalid input is refused by %s, and nothing changes', async (_, track) => {
    await using receiver = await openReceiver();
    await using sandbox = open(receiver);
    const messageId = await send(sandbox);
    const good = { message_id: messageId, action_type: 'registration' };
    const codeOf = async (parameters: object, token?: string): Promise<unknown> => {
      const { status, json } = await track(sandbox, parameters, token);
      return [status, json.error_code];
    };
    expect(await codeOf(good, 'wrong')).toEqual([401, 'UNAUTHORIZED']);
    expect(await codeOf(good, '')).toEqual([401, 'UNAUTHORIZED']);
    expect(await codeOf({ ...good, message_id: '' })).toEqual([400, 'INVALID_PARAMS']);
    expect(await codeOf({ message_id: messageId })).toEqual([400, 'INVALID_PARAMS']);
    expect(await codeOf({ ...good, message_id: 'api_1' })).toEqual([404, 'NOT_FOUND']);
    await sandbox.clock.advance(0);
    expect(receiver.received).toEqual([]);
    expect(await readItem(sandbox)).toMatchObject({ action_type: null });
  });

  test('does not accept an API key instead of the tracker token', async () => {
    await using sandbox = createSandbox();
    const { status } = await openApi(sandbox)('GET', '/track');
    expect(status).toBe(401);
  });
});

describe('a click', () => {
  test('on an API message is counted and calls the webhook every time', async () => {
    await using receiver = await openReceiver();
    await using sandbox = open(receiver);
    await openApi(sandbox)('PUT', '/user/webhooks', { body: { unique_clicks_only: true } });
    const messageId = await send(sandbox);
    await sandbox.clock.advance('1m');
    sandbox.click(messageId, 'https://s.example/x');
    await sandbox.clock.advance('1m');
    sandbox.click(messageId);
    await sandbox.clock.advance(0);
    expect(await readItem(sandbox)).toMatchObject({
      clicked: true,
      clicked_at: '2026-02-13T10:31:00Z',
    });
    expect(receiver.received.map(({ path }) => path)).toEqual(['/click', '/click']);
    expect(receiver.received[0]?.json).toMatchObject({
      message_id: messageId,
      url: 'https://s.example/x',
      clicked_at: '2026-02-13T10:31:00Z',
    });
    expect(findProblems(payloadSchema('click'), receiver.received[0]?.json)).toEqual([]);
    const { json } = await openApi(sandbox)('GET', '/sms/stats');
    expect(json.stats).toMatchObject({ click_count: 2, unique_click_count: 1 });
  });

  test.each([
    [true, 1],
    [false, 2],
  ])(
    'on a broadcast, repeated with unique_clicks_only: %s, calls the webhook %i times',
    async (isUnique, count) => {
      await using receiver = await openReceiver();
      await using sandbox = open(receiver);
      const call = openApi(sandbox);
      await call('PUT', '/user/webhooks', { body: { unique_clicks_only: isUnique } });
      const query = { source: 'broadcasts', period: '30d', limit: 100 };
      const { json } = await call('GET', '/sms/messages/unified', { query });
      const items = json.messages as { id: string; clicked: boolean }[];
      const id = items.find(({ clicked }) => !clicked)?.id ?? '';
      sandbox.click(`campaign_${id}`);
      sandbox.click(`campaign_${id}`);
      await sandbox.clock.advance(0);
      expect(receiver.received).toHaveLength(count);
    },
  );

  test('on an unknown message is an error', async () => {
    await using sandbox = createSandbox();
    expect(() => sandbox.click('api_1')).toThrow(SandboxError);
  });
});
