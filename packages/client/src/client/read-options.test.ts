import { afterEach, describe, expect, test, vi } from 'vitest';
import { createClient } from './create-client.ts';

afterEach(() => vi.unstubAllGlobals());

const chromium = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0' };

describe.each([
  { where: 'a page', globals: { document: {}, navigator: chromium } },
  { where: 'a worker of a page', globals: { navigator: chromium } },
  { where: 'a React Native app', globals: { navigator: { product: 'ReactNative' } } },
])('in $where', ({ globals }) => {
  function stubGlobals(): void {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  }

  test.each([{ apiKey: 'sk_prod_1' }, { apiKey: 'sk_prod_1', secret: 'x' }])(
    'a key is rejected, and the error names the proxy handler instead of the key',
    (options) => {
      stubGlobals();
      expect(() => createClient(options)).toThrow(
        /proxy with a handler of @23telecom\/client\/server/,
      );
      expect(() => createClient(options)).not.toThrow(/sk_prod/);
    },
  );

  test('a key is accepted with dangerouslyAllowBrowser', () => {
    stubGlobals();
    const telecom = createClient({ apiKey: 'sk_test_1', dangerouslyAllowBrowser: true });
    expect(typeof telecom.sms.send).toBe('function');
  });

  test('a proxy and a token are accepted without it', () => {
    stubGlobals();
    expect(() => createClient({ proxy: '/api/telecom' })).not.toThrow();
    expect(() => createClient({ token: 'portal' })).not.toThrow();
  });
});

test.each(['Node.js/22', 'Deno/2.5', 'Bun/1.3', 'Cloudflare-Workers', undefined])(
  'a key is accepted on a server with the user agent %s',
  (userAgent) => {
    vi.stubGlobal('navigator', userAgent === undefined ? undefined : { userAgent });
    expect(() => createClient({ apiKey: 'sk_prod_1' })).not.toThrow();
  },
);
