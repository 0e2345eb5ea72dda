import { describe, expect, test } from 'vitest';
import { createWebhooks, WebhookVerificationError } from './index.ts';
import type { DeliveryEvent, WebhookHandler } from './index.ts';

const webhooks = createWebhooks({ secrets: 'whsec_one' });

const delivery = {
  message_id: 'api_42_1743667200123456789_a3f8b2c1d9e45f67',
  recipient: '+14155551234',
  sender_id: 'MyApp',
  status: 'DELIVRD',
  status_code: '000',
  num_parts: 1,
  cost: 0.0085,
  timestamp: '2026-02-13T10:30:04Z',
};

const post = async (payload: unknown, url = 'https://example.com/webhooks/delivery') => {
  const body = JSON.stringify(payload);
  return new Request(url, { method: 'POST', body, headers: await webhooks.sign(body) });
};

const ignore = () => undefined;

/** Answers, and lets the callback end before the test looks. */
const call = async (handler: WebhookHandler, request: Request) => {
  const pending: Promise<unknown>[] = [];
  const response = await handler(request, { waitUntil: (promise) => void pending.push(promise) });
  await Promise.all(pending);
  return response.status;
};

test('a delivery report comes in our vocabulary', async () => {
  const events: DeliveryEvent[] = [];
  const handler = webhooks.handler({ delivery: (event) => void events.push(event) });
  expect(await call(handler, await post({ ...delivery, workspace_id: 16 }))).toBe(204);
  expect(events).toEqual([
    {
      messageId: 'api_42_1743667200123456789_a3f8b2c1d9e45f67',
      recipient: '+14155551234',
      senderId: 'MyApp',
      status: 'DELIVRD',
      statusCode: '000',
      segments: 1,
      cost: 0.0085,
      at: '2026-02-13T10:30:04Z',
      workspaceId: 16,
    },
  ]);
});

test('fields that are not known yet, missing or of a strange shape never throw', async () => {
  const events: unknown[] = [];
  const handler = webhooks.handler({
    click: (event) => void events.push(event),
    dedupe: false,
  });
  const json = '{"clicked_at":null,"short_url_id":7,"__proto__":{"isAdmin":true}}';
  const headers = await webhooks.sign(json);
  expect(
    await call(handler, new Request('https://a.test', { method: 'POST', body: json, headers })),
  ).toBe(204);
  expect(await call(handler, await post(null))).toBe(204);
  expect(events).toEqual([{ clickedAt: null, shortUrlId: 7, _proto_: { isAdmin: true } }, {}]);
  expect((events[0] as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test('it answers before the callback has ended', async () => {
  let finish: () => void = ignore;
  const work = new Promise<void>((resolve) => (finish = resolve));
  let isDone = false;
  const handler = webhooks.handler({
    delivery: async () => {
      await work;
      isDone = true;
    },
  });
  const pending: Promise<unknown>[] = [];
  const response = await handler(await post(delivery), {
    waitUntil: (promise) => void pending.push(promise),
  });
  expect([response.status, isDone]).toEqual([204, false]);
  finish();
  await Promise.all(pending);
  expect(isDone).toBe(true);
});

describe('repeats', () => {
  test('are dropped by message and status', async () => {
    const seen: string[] = [];
    const handler = webhooks.handler({
      delivery: ({ messageId, status }) => void seen.push(`${messageId} ${status}`),
    });
    const id = delivery.message_id;
    for (const [message_id, status, timestamp] of [
      [id, 'UNKNOWN', '2026-02-13T10:30:04Z'],
      [id, 'DELIVRD', '2026-02-13T10:30:05Z'],
      [id, 'DELIVRD', '2026-02-13T10:30:15Z'],
      ['api_2', 'DELIVRD', '2026-02-13T10:30:04Z'],
    ]) {
      expect(await call(handler, await post({ ...delivery, message_id, status, timestamp }))).toBe(
        204,
      );
    }
    expect(seen).toEqual([`${id} UNKNOWN`, `${id} DELIVRD`, 'api_2 DELIVRD']);
  });

  test('of a click are told from the next click by their time', async () => {
    let clicks = 0;
    const handler = webhooks.handler({ click: () => void (clicks += 1) });
    const first = {
      message_id: 'api_1',
      url: 'https://a.test',
      clicked_at: '2026-02-13T10:30:04Z',
    };
    await call(handler, await post(first));
    await call(handler, await post(first));
    await call(handler, await post({ ...first, clicked_at: '2026-02-13T10:30:09Z' }));
    expect(clicks).toBe(2);
  });

  test('are left to a store of your own, whose failure is answered with 500', async () => {
    const keys: string[] = [];
    const errors: unknown[] = [];
    let isBroken = false;
    const handler = webhooks.handler({
      delivery: ignore,
      onError: (error) => void errors.push(error),
      dedupe: {
        add: async (key) => {
          if (isBroken) throw new Error('store is down');
          return keys.push(key) === 1;
        },
      },
    });
    await call(handler, await post(delivery));
    expect(keys).toEqual(['delivery,api_42_1743667200123456789_a3f8b2c1d9e45f67,DELIVRD']);
    isBroken = true;
    expect(await call(handler, await post(delivery))).toBe(500);
    expect(errors).toEqual([new Error('store is down')]);
  });

  test('are handed out when dedupe is off, and without an id never dropped', async () => {
    let calls = 0;
    const all = webhooks.handler({ delivery: () => void (calls += 1), dedupe: false });
    await call(all, await post(delivery));
    await call(all, await post(delivery));
    const nameless = webhooks.handler({ delivery: () => void (calls += 1) });
    await call(nameless, await post({ status: 'DELIVRD' }));
    await call(nameless, await post({ status: 'DELIVRD' }));
    expect(calls).toBe(4);
  });
});

describe('several kinds on one handler', () => {
  const seen: string[] = [];
  const handler = webhooks.handler({
    delivery: () => void seen.push('delivery'),
    conversion: ({ actionType }) => void seen.push(`conversion ${actionType ?? ''}`),
  });

  test('are told apart by the end of the path', async () => {
    const action = { message_id: 'api_1', action_type: 'registration' };
    expect(
      await call(handler, await post(delivery, 'https://a.test/hooks/delivery?x=/click')),
    ).toBe(204);
    expect(await call(handler, await post(action, 'https://a.test/hooks/conversion'))).toBe(204);
    expect(await call(handler, await post(action, 'https://a.test/hooks/click'))).toBe(404);
    expect(seen).toEqual(['delivery', 'conversion registration']);
  });
});

describe('failures', () => {
  test('an unsigned request is a 401, and told to onError alone', async () => {
    const errors: unknown[] = [];
    const handler = webhooks.handler({
      delivery: ignore,
      onError: (error) => void errors.push(error),
    });
    const response = await handler(new Request('https://a.test', { method: 'POST', body: '{}' }));
    expect([response.status, await response.text()]).toEqual([401, '']);
    expect(errors[0]).toBeInstanceOf(WebhookVerificationError);
  });

  test.each([
    [
      'throws',
      () => {
        throw new Error('mine');
      },
    ],
    ['rejects', () => Promise.reject(new Error('mine'))],
  ])('a callback that %s is told to onError, the answer stays 204', async (_, delivery_) => {
    const errors: unknown[] = [];
    const handler = webhooks.handler({
      delivery: delivery_,
      onError: (error) => void errors.push(error),
    });
    expect(await call(handler, await post(delivery))).toBe(204);
    expect(errors).toEqual([new Error('mine')]);
  });

  test('a signed body that is not JSON is refused, and shown by no error', async () => {
    const errors: unknown[] = [];
    const handler = webhooks.handler({ delivery: ignore, onError: (e) => void errors.push(e) });
    const headers = await webhooks.sign('not json');
    expect(
      await call(
        handler,
        new Request('https://a.test', { method: 'POST', body: 'not json', headers }),
      ),
    ).toBe(401);
    expect(errors).toMatchObject([{ code: 'body_not_raw' }]);
    expect(String(errors[0])).not.toContain('not json');
  });
});
