import { createWebhooks } from '@23telecom/client/webhooks';
import { createSandbox, type Sandbox, type SandboxServer } from '@23telecom/sandbox';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findSnippet, snippets } from './find-snippet.ts';
import { readSnippets } from './read-snippets.ts';
import { countAssertions, runSnippet } from './run-snippet.ts';

const apiKey = 'sk_prod_local';
const signingSecret = 'whsec_of_the_reader';

let sandbox: Sandbox;
let server: SandboxServer;
beforeEach(async () => {
  sandbox = createSandbox({ clock: { speed: 60 } });
  server = await sandbox.listen({ port: 0 });
});
afterEach(() => server.close());

test('every snippet of the README has a test, here or in react.test.tsx', () => {
  expect(snippets.map(({ heading }) => heading)).toEqual([
    'Know what a message costs: `@23telecom/encoding`',
    'Send it, and see what became of it: `@23telecom/client`',
    'Send it, and see what became of it: `@23telecom/client`',
    'Show it: `@23telecom/react`',
    'Show it: `@23telecom/react`',
    'Test it without an account: `@23telecom/sandbox`',
  ]);
});

test('encoding: segments, what forces UCS-2, and the cost', async () => {
  const snippet = findSnippet('estimateCost');
  expect(countAssertions(snippet)).toBe(4);
  await runSnippet('encoding', snippet);
});

test('client: a message is sent and waited for', async () => {
  const snippet = findSnippet('waitFor');
  expect(countAssertions(snippet)).toBe(1);
  await runSnippet('client', snippet, { apiKey, baseUrl: server.url });
  expect(sandbox.messages()).toHaveLength(1);
});

test('the sandbox’s own page: with the client, time moves when it is told to', async () => {
  const withClient = readSnippets('packages/sandbox/README.md').filter(({ code }) =>
    code.includes('@23telecom/client'),
  );
  expect(withClient.map(countAssertions)).toEqual([1]);
  for (const snippet of withClient) await runSnippet('sandbox-with-client', snippet);
});

test('client: a signed delivery report is verified and handled', async () => {
  const { receiveDelivery } = await runSnippet('webhooks', findSnippet('createWebhooks'), {
    signingSecret,
  });
  const body = JSON.stringify({
    message_id: 'api_1',
    recipient: '+447700900001',
    status: 'DELIVRD',
  });
  const post = async (headers: Record<string, string>): Promise<number> => {
    const request = new Request('http://localhost/', { method: 'POST', headers, body });
    return (await (receiveDelivery as (request: Request) => Promise<Response>)(request)).status;
  };
  const signed = await createWebhooks({ secrets: signingSecret }).sign(body);
  const forged = await createWebhooks({ secrets: 'another' }).sign(body);
  expect(await post({ ...signed })).toBe(204);
  expect(await post({ ...forged })).toBe(401);
});

test('react: the proxy handler lets through what is allowed, to whom is authorized', async () => {
  const { handleTelecom } = await runSnippet('proxy', findSnippet('createProxyHandler'), {
    apiKey,
    baseUrl: server.url,
    isSignedIn: (request: Request) => request.headers.get('cookie') === 'session=1',
  });
  const call = async (operation: string, headers: Record<string, string>): Promise<number> => {
    const request = new Request(`http://localhost/api/telecom/${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost', ...headers },
      body: JSON.stringify({
        input: { to: ['+447700900001'], text: 'Hello', senderId: 'MyApp' },
      }),
    });
    return (await (handleTelecom as (request: Request) => Promise<Response>)(request)).status;
  };
  expect(await call('sms.send', { cookie: 'session=1' })).toBe(200);
  expect(await call('sms.send', {})).toBe(403);
  expect(await call('account.balance', { cookie: 'session=1' })).toBe(403);
  expect(sandbox.messages()).toHaveLength(1);
});

test('sandbox: a number that is never delivered, on a clock of one’s own', async () => {
  const snippet = findSnippet('createSandbox');
  expect(countAssertions(snippet)).toBe(1);
  await runSnippet('sandbox', snippet);
});
