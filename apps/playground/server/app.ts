import { createCampaignsHandler } from '@23telecom/campaigns/server';
import type { TelecomClient } from '@23telecom/client';
import { outcomes, type Sandbox } from '@23telecom/sandbox';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { PlaygroundConfig } from '../src/shared/config.ts';
import type { DeliveryReceiver } from './delivery-receiver.ts';
import type { EventHub } from './event-hub.ts';
import { limitBody } from './limit-body.ts';
import { readNewSecret } from './read-new-secret.ts';
import type { Books } from './runs/books.ts';
import { createRuns } from './runs/create-runs.ts';
import type { Holds } from './runs/holds.ts';
import type { RunKeeper } from './runs/run-keeper.ts';
import { createRunRoutes } from './runs/run-routes.ts';
import type { Simulation } from './runs/simulate.ts';
import { toCampaigns } from './runs/to-campaigns.ts';

/** The parts that the routes of the server use. */
export interface AppParts {
  readonly client: TelecomClient;
  readonly deliveries: DeliveryReceiver;
  readonly events: EventHub;
  /** Undefined if the provider is the live API. */
  readonly sandbox: Sandbox | undefined;
  readonly keeper: RunKeeper;
  readonly books: Books;
  readonly simulation: Simulation;
  /** @default none */
  readonly holds?: Holds | undefined;
  readonly config: PlaygroundConfig;
  /** Called after a reset of the sandbox, which clears the address for delivery reports. */
  readonly onReset: () => Promise<void>;
  /** Called after the secret of webhooks was changed, because this server verifies them with it. */
  readonly onNewSecret: (secret: string) => Promise<void>;
}

/** Proxies close idle connections after about a minute; a comment in the stream keeps them open. */
const heartbeatMs = 25_000;
/** The proxy handler accepts no larger body either. */
const maxSettingsBytes = 65_536;
const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** The routes of the server: calls of the page, delivery webhooks, and the event stream. */
export function createApp(parts: AppParts): Hono {
  const { client, deliveries, events, sandbox, keeper, books, simulation, holds, config } = parts;
  const app = new Hono();

  const proxy = createCampaignsHandler({
    client,
    campaigns: toCampaigns(keeper, books),
    allow: [
      'sms.send',
      'sms.status',
      'sms.messages.list',
      'sms.messages.listUnified',
      'sms.messages.export',
      'sms.stats.get',
      'sms.stats.daily',
      'sms.stats.byCountry',
      'account.balance',
      'account.pricing',
      'account.payments',
      'webhooks.get',
      'webhooks.update',
      'webhooks.test',
      'webhooks.logs',
      'campaigns.progress',
      'campaigns.messages',
    ],
    // The server's guard has let the request in.
    authorize: () => true,
    // The user is also the operator, and may see the details of this error.
    reveal: ['INSUFFICIENT_BALANCE'],
  });

  // Control needs the token of the page: another site can neither read it nor send its header.
  app.use('/api/*', async (context, next) => {
    const { path, method } = context.req;
    const isControl = !path.startsWith('/api/telecom/') && !safeMethods.has(method);
    if (isControl && context.req.header('X-Playground-Token') !== config.token) {
      const description = 'X-Playground-Token: expected the token of /api/config';
      return context.json({ code: 'INVALID_TOKEN', description }, 403);
    }
    return next();
  });

  // The body is read twice, and a copy that is not read to its end would block the other one.
  app.post(
    '/api/telecom/webhooks.update',
    limitBody(maxSettingsBytes, 'The settings of webhooks are too large. Use shorter addresses.'),
    async (context) => {
      const request = context.req.raw.clone();
      const response = await proxy(context.req.raw);
      const secret = response.ok ? await readNewSecret(request) : undefined;
      if (secret !== undefined) await parts.onNewSecret(secret);
      return response;
    },
  );
  app.all('/api/telecom/*', (context) => proxy(context.req.raw));
  app.post('/webhooks/delivery', (context) => deliveries.receive(context.req.raw));
  app.route('/api/runs', createRunRoutes(createRuns({ keeper, books, simulation, holds })));
  app.get('/api/config', (context) => context.json(config));

  // Forward sandbox control, so that the page needs one origin only.
  if (sandbox !== undefined) {
    app.get('/api/outcomes', (context) => context.json(outcomes));
    app.all('/api/sandbox/*', async (context) => {
      const { pathname, search } = new URL(context.req.url);
      const control = pathname.replace('/api/sandbox', '/_sandbox');
      const isReset = control === '/_sandbox/reset' && context.req.method === 'POST';
      // Before, so that no run sends into the new account. Without a store there are no runs.
      if (isReset) await keeper.clear().catch(() => undefined);
      const response = await sandbox.fetch(
        new Request(new URL(control + search, sandbox.baseUrl), context.req.raw),
      );
      if (isReset && response.ok) await parts.onReset();
      return response;
    });
  }

  keeper.onMove((id) => events.publish({ event: 'run', data: { id } }));
  app.get('/api/events', (context) =>
    streamSSE(context, async (stream) => {
      await new Promise<void>((resolve) => {
        const end = events.subscribe(({ event, data }) => {
          void stream.writeSSE({ event, data: JSON.stringify(data) });
        }, resolve);
        const heartbeat = setInterval(() => void stream.write(': still here\n\n'), heartbeatMs);
        stream.onAbort(() => {
          end();
          clearInterval(heartbeat);
          resolve();
        });
      });
    }),
  );

  return app;
}
