import { createSandbox, outcomes, type Sandbox } from '@23telecom/sandbox/node';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { RunMessage } from '../src/runs/data/run.ts';
import { callPlayground } from './testing/call-playground.ts';
import { openTestServer, type TestServer } from './testing/open-test-server.ts';

const patience = { reportMs: 500 };

/** A server with webhooks switched off. */
async function openWithoutWebhooks(): Promise<{ server: TestServer; provider: Sandbox }> {
  const server = await openTestServer({ isWebhookOn: false, patience });
  const { sandbox: provider } = server.playground;
  if (!provider) throw new Error('expected a sandbox');
  return { server, provider };
}

/** A server of live mode without `PUBLIC_URL`: the provider cannot reach it. */
async function openLive(): Promise<{ server: TestServer; provider: Sandbox }> {
  const provider = createSandbox();
  onTestFinished(() => provider.close());
  const { url: baseUrl } = await provider.listen({ port: 0 });
  return { server: await openTestServer({ apiKey: 'sk_prod_local', baseUrl, patience }), provider };
}

test.each([
  ['with webhooks switched off', openWithoutWebhooks],
  ['with the live API and no PUBLIC_URL', openLive],
])('%s, every outcome is polled', async (_, open) => {
  const { server, provider } = await open();
  onTestFinished(() => server.close());
  const { post } = await callPlayground(server.playground.entryUrl);
  const { body } = await post('/api/runs', {
    senderId: 'MyApp',
    text: 'No webhooks here',
    recipients: [outcomes.delivered[0], outcomes.undelivered[0]],
  });
  await vi.waitFor(() => expect(provider.messages({ search: 'No webhooks' })).toHaveLength(2), {
    timeout: 20_000,
  });
  await provider.clock.advance('20s');
  await vi.waitFor(
    async () => {
      const { body: page } = await post('/api/telecom/campaigns.messages', { input: body });
      const { items } = page.data as { readonly items: readonly RunMessage[] };
      expect(items.map(({ status }) => status).sort()).toEqual(['DELIVRD', 'UNDELIV']);
    },
    { timeout: 20_000 },
  );
  expect(provider.webhooks.log({ type: 'delivery' })).toEqual([]);
});
