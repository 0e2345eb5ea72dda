import { createSandbox, type SandboxServer } from '@23telecom/sandbox/node';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runSnippet } from './support/run-snippet.ts';

const sandbox = createSandbox({ hasHistory: false });
let server: SandboxServer;

beforeAll(async () => {
  server = await sandbox.listen({ port: 0 });
  vi.stubEnv('TELECOM_API_KEY', 'sk_prod_local');
  vi.stubEnv('TELECOM_BASE_URL', server.url);
  vi.spyOn(console, 'log').mockReturnValue();
  const network = fetch;
  const { handleTelecom } = await runSnippet('start/proxy.ts');
  const handler = handleTelecom as (request: Request) => Promise<Response>;
  // From here on this is a page, whose calls go to the handler of the snippet with a visitor's session.
  const { window } = new JSDOM('', { url: 'http://localhost/' });
  for (const name of ['document', 'location', 'sessionStorage'] as const) {
    vi.stubGlobal(name, window[name]);
  }
  vi.stubGlobal('fetch', (input: string | URL, init: RequestInit) => {
    const url = new URL(input, 'http://localhost');
    if (url.host !== 'localhost') return network(input, init);
    const headers = new Headers(init.headers);
    headers.set('origin', url.origin);
    headers.set('x-user', 'ann');
    return handler(new Request(url, { ...init, headers, signal: null }));
  });
});

afterAll(async () => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await sandbox.close();
});

test('a page sends through the proxy handler', async () => {
  await runSnippet('client/browsers-the-proxy-handler-2.ts');
  expect(sandbox.messages()).toHaveLength(1);
});

test('a submission has a key in the page, which a sent message removes', async () => {
  await runSnippet('client/a-submission-is-one-message.ts');
  expect(sandbox.messages()).toHaveLength(2);
  expect(sessionStorage.getItem('draft')).toBeNull();
});
