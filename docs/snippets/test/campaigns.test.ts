import { createCampaigns } from '@23telecom/campaigns';
import { openPostgres } from '@23telecom/campaigns/postgres';
import { createClient } from '@23telecom/client';
import { createSandbox, type SandboxServer } from '@23telecom/sandbox/node';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
// For the type of the database's address that the global setup provides.
import type {} from '../../../packages/campaigns/test/support/global-setup.ts';
import { openTestDatabase } from '../../../packages/campaigns/test/support/open-test-database.ts';
import { runSnippet } from './support/run-snippet.ts';

const secret = 'whsec_of_the_reader';
const sandbox = createSandbox({ signingSecret: secret, hasHistory: false });
const folder = mkdtempSync(path.join(tmpdir(), 'snippets-'));
const home = process.cwd();
let server: SandboxServer;
let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  server = await sandbox.listen({ port: 0 });
  database = await openTestDatabase();
  process.chdir(folder);
  vi.stubEnv('TELECOM_API_KEY', 'sk_prod_local');
  vi.stubEnv('TELECOM_BASE_URL', server.url);
  vi.stubEnv('TELECOM_WEBHOOK_SECRET', secret);
  vi.stubEnv('DATABASE_URL', database.connectionString);
  vi.spyOn(console, 'log').mockReturnValue();
});

afterAll(async () => {
  process.chdir(home);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await sandbox.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

// First: after the other tests, the history of the account has messages that this database does not know.
test('the job of a scheduler sends', async () => {
  const { sendCampaigns } = await runSnippet('campaigns/a-driver-of-your-own.ts');
  const run = sendCampaigns as (signal: AbortSignal) => Promise<boolean>;
  const store = openPostgres({ connectionString: database.connectionString });
  const campaigns = createCampaigns({ telecom: createClient(), store });
  const campaign = await campaigns.create({ id: 'by-a-job', senderId: 'MyApp', text: 'Hello' });
  await campaign.add(['+447700900007']);
  await campaign.plan();
  await campaign.start();
  const { signal } = new AbortController();
  await vi.waitFor(async () => {
    await run(signal);
    expect((await campaign.progress()).accepted).toBe(1);
  }, 20_000);
  await campaigns.close();
});

test('a campaign is planned, started and followed to its end', async () => {
  await runSnippet('campaigns/send-a-campaign.ts');
  expect(sandbox.messages()).toHaveLength(3);
});

test('the two stores open', async () => {
  await runSnippet('campaigns/the-store.ts');
  await runSnippet('campaigns/the-store-2.ts');
});

test('a campaign is scheduled, and its uncertain requests are listed', async () => {
  await runSnippet('campaigns/schedule.ts');
  await runSnippet('campaigns/the-rule.ts');
});

test('a page of the browser shows and pauses a campaign through the handler', async () => {
  const handler = (await runSnippet('campaigns/in-a-page.ts')).POST as (
    request: Request,
  ) => Promise<Response>;
  // From here on this is a page, whose calls go to the handler with the visitor's session.
  vi.stubGlobal('location', new URL('http://localhost/'));
  vi.stubGlobal('fetch', (input: string, init: RequestInit) => {
    const url = new URL(input, 'http://localhost');
    const headers = new Headers(init.headers);
    headers.set('origin', url.origin);
    headers.set('x-admin', 'yours');
    return handler(new Request(url, { ...init, headers, signal: null }));
  });
  try {
    await runSnippet('campaigns/in-a-page-browser.ts');
  } finally {
    vi.unstubAllGlobals();
  }
});

test('instances share the keys of sendOnce', async () => {
  const before = sandbox.messages().length;
  await runSnippet('campaigns/the-shared-store-of-the-client.ts');
  expect(sandbox.messages()).toHaveLength(before + 1);
});

test('a report that any instance stored is waited for', async () => {
  const { receive, sendAndWait } = await runSnippet('campaigns/delivery-reports.ts');
  const receiver = createServer(receive as RequestListener);
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  await createClient().webhooks.update({ deliveryUrl: `http://127.0.0.1:${port}/delivery` });
  expect(await (sendAndWait as (to: string) => Promise<string>)('+447700900003')).toBe('DELIVRD');
  receiver.close();
});
