import { randomBytes } from 'node:crypto';
import { createClient } from '@23telecom/client';
import type { Sandbox, SandboxOptions } from '@23telecom/sandbox/node';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createCampaignKeeper } from './campaigns/create-campaign-keeper.ts';
import { shiftHistory } from './campaigns/shift-history.ts';
import { type Closer, createCloser } from './create-closer.ts';
import { listen } from './listen.ts';
import { defaultDataFolder, describeStoreError, openCampaignStore } from './open-data.ts';
import { openApp } from './open-app.ts';
import { openProvider } from './open-provider.ts';
import { startCatchingUp } from './runs/catch-up.ts';
import { createHolds } from './runs/holds.ts';
import { createGuard } from './security/create-guard.ts';
import { readPublicUrl } from './security/read-public-url.ts';
import { createSessions } from './security/sessions.ts';
import { createSignInRoutes } from './security/sign-in-routes.ts';
import { servePage, type PageMode } from './serve-page.ts';
import { openStoredSecret } from './stored-secret.ts';

/** Options of `startPlayground`. */
export interface PlaygroundOptions {
  /** The first port to try; if it is in use, the next free one is taken. 0 takes any free port. */
  readonly port: number;
  /** `dev` compiles the page on demand and reloads it on an edit; `built` serves `dist`. */
  readonly page: PageMode;
  /** A key of the live API. Without one, the playground starts a sandbox. */
  readonly apiKey?: string | undefined;
  /** The base URL of the live API. @default the provider's */
  readonly baseUrl?: string | undefined;
  /** An address at which the provider can reach this server; turns webhooks on for the live API. */
  readonly publicUrl?: string | undefined;
  /** The password of live mode and of a server with a `publicUrl`. @default a random one */
  readonly password?: string | undefined;
  /** The folder that keeps runs, and the state of the sandbox. @default `.data` in this app */
  readonly dataFolder?: string | undefined;
  /** Options of the sandbox that the playground starts. */
  readonly sandbox?: SandboxOptions | undefined;
  /** How long to wait for the provider. */
  readonly patience?: Partial<Patience> | undefined;
  /** Whether to register the address for delivery reports. @default true */
  readonly isWebhookOn?: boolean | undefined;
}

/** How long to wait for the provider, in milliseconds. */
export interface Patience {
  /** For a request of a run. */
  readonly timeoutMs: number;
  /** For a lost request to show in the history. */
  readonly settleMs: number;
  /** For the webhook of a message, before it is polled. */
  readonly reportMs: number;
}

/** A running playground. */
export interface Playground {
  readonly url: string;
  /** The address to open: with the password in live mode. */
  readonly entryUrl: string;
  /** The base URL of the API that is called: the sandbox's or the live one. */
  readonly upstream: string;
  readonly sandbox: Sandbox | undefined;
  /** The folder that keeps the runs. */
  readonly folder: string;
  /** Stops the sandbox while the playground keeps running. */
  readonly closeSandbox: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The highest port that there is. */
const lastPort = 65_535;

const livePatience: Patience = { timeoutMs: 30_000, settleMs: 60_000, reportMs: 10_000 };
/** The sandbox is on this machine, and its history does not lag behind. */
const sandboxPatience: Patience = { timeoutMs: 10_000, settleMs: 5_000, reportMs: 10_000 };

/** Starts the provider (a sandbox or the live API), the server that holds the key, and the page. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const closer = createCloser();
  try {
    return await open(options, closer);
  } catch (error) {
    // The parts that were opened would hold their port, their data and the process.
    await closer.close().catch((second: unknown) => console.error(second));
    throw error;
  }
}

async function open(options: PlaygroundOptions, closer: Closer): Promise<Playground> {
  const { dataFolder = defaultDataFolder } = options;
  const ownUrl = readPublicUrl(options.publicUrl);
  // With PUBLIC_URL, others than the people at this machine can reach the server.
  const isOpenToOthers = options.apiKey !== undefined || ownUrl !== undefined;
  const sessions = isOpenToOthers ? createSessions(options.password) : undefined;
  // The same port at each start, so that code that was copied from the page goes on to run.
  const apiPort = options.port === 0 || options.port === lastPort ? 0 : options.port + 1;
  const provider = await openProvider({ ...options, dataFolder, apiPort });
  closer.add(provider.close);
  const { sandbox, folder } = provider;
  const { timeoutMs, settleMs, reportMs } = {
    ...(sandbox ? sandboxPatience : livePatience),
    ...options.patience,
  };
  const holds = createHolds();
  const client = createClient({
    apiKey: provider.apiKey,
    baseUrl: provider.baseUrl,
    middleware: [holds.middleware],
  });
  const secret = await openStoredSecret(folder);
  let reportsUrl = ownUrl?.href;
  const { app, keeper, events, connectWebhooks } = await openApp({
    client,
    sandbox,
    secret,
    holds,
    config: {
      mode: sandbox ? 'sandbox' : 'live',
      isHosted: false,
      baseUrl: provider.baseUrl,
      apiKey: sandbox ? provider.apiKey : undefined,
      token: randomBytes(24).toString('base64url'),
    },
    async openKeeper() {
      const opened = createCampaignKeeper({
        telecom: sandbox ? shiftHistory(client, () => sandbox.clock.now() - Date.now()) : client,
        store: await openCampaignStore(folder),
        sandbox,
        timeoutMs,
        settleMs,
        onError: (error) => console.error(describeStoreError(error)),
      });
      closer.add(opened.close);
      return opened;
    },
    deliveryUrl() {
      if (reportsUrl === undefined || options.isWebhookOn === false) return undefined;
      return new URL('/webhooks/delivery', reportsUrl).href;
    },
  });
  const server = await listen(options.port);
  closer.add(server.close);
  closer.add(events.close);
  if (sandbox) reportsUrl ??= server.url;
  const own = new Hono();
  // JSON lists compress well. Leave downloads uncompressed, so that the page can show progress.
  own.use('/api/*', compress({ contentTypeFilter: /^application\/json/ }));
  if (sessions) {
    const signIn = { isLive: sandbox === undefined, isSecure: ownUrl?.protocol === 'https:' };
    own.route('/sign-in', createSignInRoutes(sessions, signIn));
  }
  own.route('/', app);
  const page = await servePage(options.page, server.sockets);
  closer.add(page.close);
  server.handle(createGuard({ publicHost: ownUrl?.host, sessions }), own.fetch, page);
  await connectWebhooks();
  closer.add(startCatchingUp(keeper, reportMs));

  return {
    url: server.url,
    entryUrl: sessions ? `${server.url}/sign-in?token=${sessions.password}` : server.url,
    upstream: provider.baseUrl,
    sandbox,
    folder,
    closeSandbox: provider.close,
    close: closer.close,
  };
}
