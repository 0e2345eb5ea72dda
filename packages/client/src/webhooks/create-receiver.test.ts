import { describe, expect, test } from 'vitest';
import {
  action,
  click,
  delivery,
  impression,
  listen,
  post,
  statusOf,
  webhooks,
} from '../../test/support/webhook-events.ts';

describe('the kind of an event', () => {
  const seen: string[] = [];
  const several = listen({
    delivery: () => seen.push('delivery'),
    conversion: ({ actionType }) => seen.push(`conversion ${actionType ?? ''}`),
  });

  test.each([
    [delivery, 'https://a.test/hooks/delivery?x=/click', 'delivery'],
    [action, '/hooks/conversion/#top', 'conversion purchase'],
  ])('is named by the last segment of the path (%#)', async (payload, url, expected) => {
    seen.length = 0;
    const request = post(payload);
    const { headers } = request;
    const body = await request.text();
    expect((await several.handler({ url, headers, body })).status).toBe(204);
    expect(seen).toEqual([expected]);
  });

  test.each(['originalUrl', 'rawPath', 'path'])('is read from %s as well', async (name) => {
    seen.length = 0;
    const request = post({ ...delivery, message_id: name });
    const { headers } = request;
    const body = await request.text();
    const url = name === 'originalUrl' ? '/' : undefined;
    const given = { url, [name]: '/hooks/delivery', headers, body };
    expect((await several.handler(given)).status).toBe(204);
    expect(seen).toEqual(['delivery']);
  });

  test.each([
    'https://a.test/hook',
    'https://a.test/hooks/click',
    'https://a.test/hooks/redelivery',
    'https://a.test/',
  ])('a path that names no callback is a 404 and is reported: %s', async (url) => {
    several.errors.length = 0;
    expect(await statusOf(several.handler, post(delivery, url))).toBe(404);
    expect(several.errors).toMatchObject([
      {
        code: 'UNKNOWN_PATH',
        message: expect.stringContaining('/delivery or /conversion') as string,
      },
    ]);
  });

  test.each([
    ['delivery', impression],
    ['delivery', click],
    ['click', delivery],
    ['click', impression],
    ['click', action],
    ['conversion', click],
    ['conversion', delivery],
    ['impression', delivery],
    ['impression', click],
    ['delivery', null],
    ['delivery', []],
    ['impression', {}],
    ['click', 'text'],
  ] as const)(
    'a %s handler rejects a signed payload of another kind (%#)',
    async (type, payload) => {
      let calls = 0;
      const { handler, errors } = listen({ [type]: () => (calls += 1) });
      expect(await statusOf(handler, post(payload, `https://a.test/${type}`))).toBe(401);
      expect(errors).toMatchObject([{ code: 'WRONG_TYPE' }]);
      expect(calls).toBe(0);
    },
  );

  test.each([
    ['delivery', delivery],
    ['delivery', { message_id: 'api_1', status: 'DELIVRD' }],
    ['click', click],
    ['click', { message_id: 'api_1', clicked_at: null, short_url_id: 7 }],
    ['conversion', { ...action, url: 'https://a.test', status: 'DELIVRD' }],
    ['impression', impression],
  ] as const)('a %s handler accepts its own payload (%#)', async (type, payload) => {
    let calls = 0;
    const { handler } = listen({ [type]: () => (calls += 1) });
    expect(await statusOf(handler, post(payload, 'https://a.test/hook'))).toBe(204);
    expect(calls).toBe(1);
  });

  test('an inbox takes every kind that the path names, and deliveries elsewhere', async () => {
    const stored: string[] = [];
    const { handler, errors } = listen({ inbox: async (_, { type }) => stored.push(type) });
    expect(await statusOf(handler, post(click, 'https://a.test/hooks/click'))).toBe(204);
    expect(await statusOf(handler, post(impression, 'https://a.test/hooks/impression'))).toBe(204);
    expect(await statusOf(handler, post(delivery, 'https://a.test/hook'))).toBe(204);
    expect(stored).toEqual(['click', 'impression', 'delivery']);
    expect(await statusOf(handler, post(click, 'https://a.test/hook'))).toBe(401);
    expect(errors).toMatchObject([{ code: 'WRONG_TYPE' }]);
  });

  test('fields that a payload has beyond its kind come along, and cannot pollute a prototype', async () => {
    const events: object[] = [];
    const { handler } = listen({ click: (event) => events.push(event) });
    const body = '{"clicked_at":null,"short_url_id":7,"__proto__":{"isAdmin":true}}';
    const headers = await webhooks.sign(body);
    await statusOf(handler, new Request('https://a.test', { method: 'POST', body, headers }));
    expect(events).toEqual([{ clickedAt: null, shortUrlId: 7, _proto_: { isAdmin: true } }]);
    expect((events[0] as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

test.each(['text', ['status'], [{ status: 'DELIVRD' }], 5, null, {}])(
  'a signed payload that is not an object with fields is no event of any kind: %j',
  async (payload) => {
    for (const type of ['delivery', 'impression', 'click', 'conversion'] as const) {
      const { handler, errors } = listen({ [type]: () => expect.fail('called') });
      expect(await statusOf(handler, post(payload))).toBe(401);
      expect(errors).toMatchObject([{ code: 'WRONG_TYPE' }]);
    }
  },
);
