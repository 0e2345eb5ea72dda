import { randomBytes } from 'node:crypto';
import { createClient } from '@23telecom/client';
import { createSandbox, type Sandbox, type SandboxOptions } from '@23telecom/sandbox';
import { createApp } from './app.ts';
import { createDeliveryReceiver } from './delivery-receiver.ts';
import { createEventHub } from './event-hub.ts';
import { listen } from './listen.ts';
import { servePage, type PageMode } from './serve-page.ts';

export interface PlaygroundOptions {
  /** The first port to try; the next free one is taken where it is in use. 0 takes any. */
  readonly port: number;
  /** `dev` compiles the page as it is asked for and reloads on an edit, `built` serves `dist`. */
  readonly page: PageMode;
  /** A key of the real service; without one the playground brings its own sandbox. */
  readonly apiKey?: string | undefined;
  readonly baseUrl?: string | undefined;
  /** The address under which the provider reaches this server: turns webhooks on for the real service. */
  readonly publicUrl?: string | undefined;
  readonly sandbox?: SandboxOptions | undefined;
  /** @default true */
  readonly isWebhookOn?: boolean | undefined;
}

export interface Playground {
  readonly url: string;
  /** Where the calls end: the sandbox's address or the real service. */
  readonly upstream: string;
  readonly sandbox: Sandbox | undefined;
  /** Takes the provider off the network while the playground stays up. */
  readonly closeSandbox: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Wires the whole: the provider (sandbox or real), the server that holds the key, and the page. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const provider = await openProvider(options);
  const signingSecret = randomBytes(24).toString('hex');
  const client = createClient({ apiKey: provider.apiKey, baseUrl: provider.baseUrl });
  const events = createEventHub();
  const deliveries = createDeliveryReceiver({
    secret: signingSecret,
    // A webhook is signed at the sandbox's time, which may be moved on by days.
    clock: provider.sandbox?.clock,
    onDelivery: events.publish,
  });

  const server = await listen(options.port);
  const publicUrl = options.publicUrl ?? (provider.sandbox === undefined ? undefined : server.url);
  const connectWebhooks = async (): Promise<void> => {
    if (publicUrl === undefined || options.isWebhookOn === false) return;
    const deliveryUrl = new URL('/webhooks/delivery', publicUrl).href;
    await client.webhooks.update({ deliveryUrl, signingSecret });
    deliveries.acceptSecret(signingSecret);
  };
  const app = createApp({
    client,
    deliveries,
    events,
    sandbox: provider.sandbox,
    onReset: connectWebhooks,
    upstream: provider.baseUrl,
  });
  const page = await servePage(options.page, server.http);
  server.handle(app.fetch, page);
  await connectWebhooks();

  return {
    url: server.url,
    upstream: provider.baseUrl,
    sandbox: provider.sandbox,
    closeSandbox: provider.close,
    close: async () => {
      events.close();
      await page.close();
      await server.close();
      await provider.close();
    },
  };
}

interface Provider {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly sandbox: Sandbox | undefined;
  readonly close: () => Promise<void>;
}

async function openProvider(options: PlaygroundOptions): Promise<Provider> {
  if (options.apiKey !== undefined) {
    return {
      apiKey: options.apiKey,
      baseUrl: options.baseUrl ?? 'https://restlink23telecom.com/api/v1',
      sandbox: undefined,
      close: () => Promise.resolve(),
    };
  }
  const sandbox = createSandbox({ balance: 100, ...options.sandbox });
  const server = await sandbox.listen({ port: 0 });
  return { apiKey: 'sk_prod_local', baseUrl: server.url, sandbox, close: () => server.close() };
}
