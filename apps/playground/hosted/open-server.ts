import { createClient } from '@23telecom/client';
import { openApp } from '../server/open-app.ts';
import { startCatchingUp } from '../server/runs/catch-up.ts';
import { createHolds } from '../server/runs/holds.ts';
import { sandboxKey } from '../server/sandbox-key.ts';
import { createJournalKeeper } from './journal/create-journal-keeper.ts';
import { openDatabase } from './open-database.ts';
import { openHostedSecret } from './open-hosted-secret.ts';
import { openSandbox } from './open-sandbox.ts';

/** The server of the hosted playground. */
export type HostedServer = (request: Request) => Promise<Response>;

const reportMs = 10_000;

/**
 * Opens the server in this worker: the routes of the playground, with the sandbox as their provider.
 *
 * @param base - the URL of the playground, with a slash at the end
 */
export async function openServer(base: string): Promise<HostedServer> {
  const database = await openDatabase();
  const path = new URL(base).pathname.replace(/\/$/, '');
  const { sandbox, fetch, saveSoon } = await openSandbox(database, async (input, init) =>
    handle(new Request(input, init)),
  );
  const holds = createHolds();
  const client = createClient({
    apiKey: sandboxKey,
    baseUrl: sandbox.baseUrl,
    fetch,
    middleware: [holds.middleware],
    dangerouslyAllowBrowser: true,
  });
  const secret = await openHostedSecret(database);
  const { app, keeper, connectWebhooks } = await openApp({
    client,
    sandbox,
    secret,
    holds,
    config: {
      mode: 'sandbox',
      isHosted: true,
      // Where `npx @23telecom/sandbox` listens: no other program can reach this page.
      baseUrl: 'http://127.0.0.1:2323/api/v1',
      apiKey: sandboxKey,
      token: crypto.randomUUID(),
    },
    openKeeper: () => createJournalKeeper(database, client, sandbox),
    deliveryUrl: () => new URL('webhooks/delivery', base).href,
  });

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    url.pathname = url.pathname.slice(path.length);
    const response = await app.fetch(new Request(url, request));
    if (request.method !== 'GET') saveSoon();
    return response;
  }

  if ((await client.webhooks.get()).deliveryUrl === null) await connectWebhooks();
  startCatchingUp(keeper, reportMs);
  return handle;
}
