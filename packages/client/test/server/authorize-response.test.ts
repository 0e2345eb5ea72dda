import { describe, expect, test } from 'vitest';
import { createClient, type TelecomError } from '../../src/index.ts';
import { createProxyHandler } from '../../src/server/index.ts';
import { startServer, text } from '../support/scripted-server.ts';

// A response of `authorize` came before any request, so the client knows that nothing was sent.

const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
const html = { 'content-type': 'text/html' };
const pages: readonly (readonly [string, () => Response])[] = [
  ['a redirect', () => Response.redirect('https://app.test/login')],
  [
    'a redirect with a body',
    () => new Response('Moved', { status: 303, headers: { location: '/' } }),
  ],
  ['a page', () => new Response('<html>Sign in</html>', { headers: html })],
  ['an empty response', () => new Response(null, { status: 204 })],
  ['a 401', () => new Response('Sign in', { status: 401 })],
  ['a 409', () => new Response('Not now', { status: 409 })],
  ['a 503', () => new Response('Down', { status: 503, headers: html })],
];

/** Browsers hide a redirect from `fetch` with `redirect: 'manual'`: no status, headers or body. */
function hideRedirect(response: Response): Response {
  return response.status >= 300 && response.status < 400 ? Response.error() : response;
}

function openBrowser(respond: () => Response) {
  const handler = createProxyHandler({
    client: createClient({
      apiKey: 'sk_test_local',
      fetch: () => expect.fail('a request went out'),
    }),
    allow: ['sms.send', 'account.balance', 'sms.messages.export'],
    authorize: respond,
  });
  const browser = createClient({
    proxy: 'https://app.test/api/telecom',
    maxRetries: 0,
    fetch: async (url, init) => hideRedirect(await handler(new Request(url, init))),
  });
  return { handler, browser };
}

describe.each(pages)('%s', (_say, respond) => {
  test('is sent: no for a send', async () => {
    const { browser } = openBrowser(respond);
    const error = await browser.sms
      .send(message)
      .catch((reason: unknown) => reason as TelecomError);
    expect(error).toMatchObject({ sent: 'no', retryable: false });
  });

  test('is sent: no for a send once, which frees the key', async () => {
    const { browser } = openBrowser(respond);
    const sending = browser.sms.sendOnce('key', message);
    await expect(sending).rejects.toMatchObject({ sent: 'no' });
  });

  test('reaches a link as it is', async () => {
    const { handler } = openBrowser(respond);
    const url = 'https://app.test/api/telecom/sms.messages.export';
    const response = await handler(new Request(url, { headers: { accept: 'text/html,*/*' } }));
    const expected = respond();
    expect([response.status, response.headers.get('location'), await response.text()]).toEqual([
      expected.status,
      expected.headers.get('location'),
      await expected.text(),
    ]);
  });
});

test('the redirect of a call is a 401 that keeps the location', async () => {
  const { handler } = openBrowser(() => Response.redirect('https://app.test/login'));
  const response = await handler(
    new Request('https://app.test/api/telecom/sms.send', {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ input: message }),
    }),
  );
  expect([response.status, response.headers.get('location'), await response.text()]).toEqual([
    401,
    'https://app.test/login',
    '',
  ]);
});

describe('control: without the mark of the handler, it may have been sent', () => {
  test.each([
    ['a page of something in between', text(200, '<html>Sign in</html>', html)],
    ['a redirect of something in between', text(302, '', { location: '/login' })],
  ])('%s', async (_say, script) => {
    await using server = await startServer(script);
    const browser = createClient({ proxy: `${server.origin}/api/telecom`, maxRetries: 0 });
    await expect(browser.sms.send(message)).rejects.toMatchObject({ sent: 'maybe' });
  });

  test('a redirect of something in between, which a browser hides', async () => {
    const browser = createClient({
      proxy: 'https://app.test/api/telecom',
      fetch: () => Promise.resolve(hideRedirect(Response.redirect('https://app.test/login'))),
    });
    await expect(browser.sms.send(message)).rejects.toMatchObject({
      code: 'UNREADABLE_RESPONSE',
      description: 'expected data, got a redirect',
      sent: 'maybe',
    });
  });

  test('and the provider cannot set the mark', async () => {
    await using server = await startServer(text(502, '<html>', { 'x-telecom-sent': 'no' }));
    const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });
    await expect(telecom.sms.send(message)).rejects.toMatchObject({ sent: 'maybe' });
  });
});
