import { describe, expect, test } from 'vitest';
import { message, openProxy, post } from './open-proxy.ts';

const origins = ['https://shop.example', 'http://localhost:5173'];
const [shop = ''] = origins;

function preflight(origin: string, headers: Readonly<Record<string, string>> = {}): Request {
  return new Request('https://app.test/api/telecom/sms.send', {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-visitor',
      ...headers,
    },
  });
}

function corsOf({ headers }: Response) {
  return {
    origin: headers.get('access-control-allow-origin'),
    credentials: headers.get('access-control-allow-credentials'),
    vary: headers.get('vary'),
  };
}

const readable = { origin: shop, credentials: 'true', vary: 'Origin' };

test('a preflight of a listed origin is answered, without authorize and audit', async () => {
  await using proxy = openProxy({ origins, authorize: () => expect.fail('authorize ran') });
  const response = await proxy.handle(preflight(shop));
  expect(response.status).toBe(204);
  expect(corsOf(response)).toEqual(readable);
  expect(response.headers.get('access-control-allow-methods')).toBe('POST, GET');
  expect(response.headers.get('access-control-allow-headers')).toBe('content-type,x-visitor');
  expect(proxy.audits).toEqual([]);
});

test.each([
  'https://evil.example',
  'https://shop.example.evil.test',
  'http://shop.example',
  'null',
])('a preflight of %s is not answered', async (origin) => {
  await using proxy = openProxy({ origins });
  const response = await proxy.handle(preflight(origin));
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(corsOf(response).origin).toBeNull();
});

describe('a page of a listed origin can read', () => {
  const headers = { origin: shop, 'sec-fetch-site': 'cross-site' };

  test('a result', async () => {
    await using proxy = openProxy({ origins });
    const response = await proxy.handle(post('sms.send', { input: message }, { headers }));
    expect([response.status, corsOf(response)]).toEqual([200, readable]);
  });

  test('a failure, with Retry-After', async () => {
    await using proxy = openProxy({ origins, authorize: () => false });
    const response = await proxy.handle(post('sms.send', { input: message }, { headers }));
    expect([response.status, corsOf(response)]).toEqual([403, readable]);
    expect(response.headers.get('access-control-expose-headers')).toContain('retry-after');
  });

  test('the Response of authorize, whose headers cannot be changed', async () => {
    const authorize = () => Response.redirect('https://app.test/login');
    await using proxy = openProxy({ origins, authorize });
    const response = await proxy.handle(post('sms.send', { input: message }, { headers }));
    expect([response.status, response.headers.get('location'), corsOf(response)]).toEqual([
      302,
      'https://app.test/login',
      readable,
    ]);
  });
});

test('a page of our own origin, or of none that is listed, gets no CORS headers', async () => {
  await using proxy = openProxy({ origins });
  for (const origin of ['https://app.test', 'https://evil.example']) {
    const response = await proxy.handle(
      post('sms.send', { input: message }, { headers: { origin } }),
    );
    expect(corsOf(response)).toEqual({ origin: null, credentials: null, vary: 'Origin' });
  }
});

test('without origins there are no CORS headers at all', async () => {
  await using proxy = openProxy();
  const response = await proxy.handle(
    post('sms.send', { input: message }, { headers: { origin: shop } }),
  );
  expect(response.status).toBe(403);
  expect(corsOf(response)).toEqual({ origin: null, credentials: null, vary: null });
});

describe('the link to an export', () => {
  const allow = ['sms.messages.export'] as const;
  const link = (headers: Readonly<Record<string, string>>) =>
    new Request('https://app.test/api/telecom/sms.messages.export', { headers });

  test.each<[name: string, headers: Readonly<Record<string, string>>]>([
    ['on a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['on a page of a subdomain', { 'sec-fetch-site': 'same-site' }],
    ['in a frame of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' }],
    ['of a script of another site', { origin: 'https://evil.example' }],
    ['on a page of another site, in an older browser', { referer: 'https://evil.example/page' }],
  ])('%s is rejected', async (_, headers) => {
    await using proxy = openProxy({ allow, origins });
    const response = await proxy.handle(link(headers));
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: 'CROSS_ORIGIN', sent: 'no' } });
    expect(proxy.sandbox.requests()).toEqual([]);
  });

  test.each<[name: string, headers: Readonly<Record<string, string>>]>([
    ['on our own page', { 'sec-fetch-site': 'same-origin', referer: 'https://app.test/page' }],
    ['on our own page, in an older browser', { referer: 'https://app.test/page' }],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }],
    ['on a page of a listed origin', { 'sec-fetch-site': 'cross-site', referer: `${shop}/page` }],
    ['of a script of a listed origin', { 'sec-fetch-site': 'cross-site', origin: shop }],
    ['in a program', {}],
    ['with a referrer that cannot be read', { referer: 'about:blank' }],
  ])('%s is served', async (_, headers) => {
    await using proxy = openProxy({ allow, origins });
    const response = await proxy.handle(link(headers));
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/csv; charset=utf-8',
    ]);
    await response.body?.cancel();
  });
});
