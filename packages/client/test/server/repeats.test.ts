import { expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '@23telecom/sandbox';
import { createClient, type OperationName } from '../../src/index.ts';
import { createProxyHandler } from '../../src/server/index.ts';
import type { ProxyHandlerOptions } from '../../src/server/index.ts';

// Browsers make a POST again by themselves when its connection breaks, also one whose request had
// arrived. The browser itself is in `pnpm runtimes`; here its half repeats what it is told to.

const message = { to: ['+447700900000'], text: 'Hello', senderId: 'MyApp' };
const allow: readonly OperationName[] = ['sms.send', 'webhooks.update', 'account.balance'];

async function open(sandbox: Sandbox, options: Partial<ProxyHandlerOptions> = {}) {
  const { url: baseUrl } = await sandbox.listen();
  const client = createClient({ apiKey: 'sk_prod_local', baseUrl });
  const handle = createProxyHandler({ client, allow, authorize: () => true, ...options });
  const bodies: unknown[] = [];
  /** A browser whose every connection breaks once, after the handler has begun. */
  const telecom = createClient({
    proxy: 'https://app.test/api/telecom',
    fetch: async (url, init) => {
      bodies.push(await new Response(init?.body ?? null).json());
      const [lost, answer] = [handle(new Request(url, init)), handle(new Request(url, init))];
      expect((await lost).status).toBe((await answer.then((response) => response.clone())).status);
      return answer;
    },
  });
  return { telecom, handle, bodies };
}

test('what a browser repeats is done once and answered alike', async () => {
  await using sandbox = createSandbox({ hasCampaigns: false });
  const { telecom } = await open(sandbox);
  const { results } = await telecom.sms.send(message);
  expect(sandbox.messages().map(({ messageId }) => messageId)).toEqual([results[0]?.messageId]);
  await telecom.webhooks.update({ isUniqueClicksOnly: true });
  expect(sandbox.requests({ operation: 'webhooks.update' })).toHaveLength(1);
});

test('a repeat that comes after the answer gets the same', async () => {
  await using sandbox = createSandbox({ hasCampaigns: false });
  const { handle } = await open(sandbox);
  const post = async () => {
    const response = await handle(
      new Request('https://app.test/api/telecom/sms.send', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ input: message, id: '1-2-3-4' }),
      }),
    );
    return response.text();
  };
  const first = await post();
  expect(await post()).toBe(first);
  expect(sandbox.messages()).toHaveLength(1);
});

test('so is what failed: it is not tried a second time', async () => {
  await using sandbox = createSandbox({ hasCampaigns: false });
  sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', nth: 1 });
  const { telecom } = await open(sandbox);
  await expect(telecom.sms.send(message)).rejects.toMatchObject({ sent: 'maybe' });
  expect(sandbox.messages()).toHaveLength(1);
});

test('a repeat is authorized like any request, and counts once against a limit', async () => {
  await using sandbox = createSandbox({ hasCampaigns: false });
  const asked: string[] = [];
  const { telecom } = await open(sandbox, {
    authorize: () => asked.push('authorize') > 0,
    limits: { 'sms.send': () => (asked.push('limit'), []) },
  });
  await telecom.sms.send(message);
  expect(asked.sort()).toEqual(['authorize', 'authorize', 'limit']);
});

test('calls that are alike but two are done twice; reads have no id', async () => {
  await using sandbox = createSandbox({ hasCampaigns: false });
  const { telecom, bodies } = await open(sandbox);
  await telecom.sms.send(message);
  await telecom.sms.send(message);
  await telecom.account.balance();
  expect(sandbox.messages()).toHaveLength(2);
  const ids = bodies.map((body) => (body as { readonly id?: string }).id);
  expect(new Set(ids)).toHaveProperty('size', 3);
  expect(ids[2]).toBeUndefined();
});

test('only so many are remembered', async () => {
  await using sandbox = createSandbox({ hasCampaigns: false });
  const { handle } = await open(sandbox);
  const post = (id: string) =>
    handle(
      new Request('https://app.test/api/telecom/webhooks.update', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ input: { no: 'such field' }, id }),
      }),
    );
  const send = () =>
    handle(
      new Request('https://app.test/api/telecom/sms.send', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ input: message, id: 'first' }),
      }),
    );
  await send();
  for (let id = 0; id < 999; id += 1) await post(`${id}`);
  await send();
  expect(sandbox.messages()).toHaveLength(1);
  await post('one more');
  await send();
  expect(sandbox.messages()).toHaveLength(2);
});
