import type { TelecomClient } from '@23telecom/client';
import { createProxyHandler } from '@23telecom/client/server';
import { outcomes, type Sandbox } from '@23telecom/sandbox';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { streamSSE } from 'hono/streaming';
import type { DeliveryReceiver } from './delivery-receiver.ts';
import type { EventHub } from './event-hub.ts';
import { readNewSecret } from './read-new-secret.ts';

export interface AppParts {
  readonly client: TelecomClient;
  readonly deliveries: DeliveryReceiver;
  readonly events: EventHub;
  /** Undefined where the provider is the real service. */
  readonly sandbox: Sandbox | undefined;
  /** The sandbox was reset, and with it the address that delivery reports go to. */
  readonly onReset: () => Promise<void>;
  /** The provider's address, for the requests that the page shows as code. */
  readonly upstream: string;
}

/** Comments keep idle connections open through proxies, which close silent ones after a minute or so. */
const heartbeatMs = 25_000;

/** The server's own routes: calls of the page, the provider's webhook, and the stream back to the page. */
export function createApp(parts: AppParts): Hono {
  const { client, deliveries, events, sandbox, onReset, upstream } = parts;
  const app = new Hono();

  const proxy = createProxyHandler({
    client,
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
    ],
    // The playground is for one person on their own machine: whoever reaches it may use it.
    authorize: () => true,
    // That person is the operator too.
    reveal: ['INSUFFICIENT_BALANCE'],
  });
  // Lists say much the same in every row. A download is no JSON: it is counted as it comes.
  app.use('/api/*', compress({ contentTypeFilter: /^application\/json/ }));
  // A secret that is rotated in the page is the secret of this server's own webhooks too.
  app.post('/api/telecom/webhooks.update', async (context) => {
    const request = context.req.raw.clone();
    const answer = await proxy(context.req.raw);
    const secret = answer.ok ? await readNewSecret(request) : undefined;
    if (secret !== undefined) deliveries.acceptSecret(secret);
    return answer;
  });
  app.all('/api/telecom/*', (context) => proxy(context.req.raw));
  app.post('/webhooks/delivery', (context) => deliveries.receive(context.req.raw));

  app.get('/api/outcomes', (context) => context.json(outcomes));

  // The sandbox's control, so that the page needs no second address; the real service has none.
  if (sandbox !== undefined) {
    app.all('/api/sandbox/*', async (context) => {
      const { pathname, search } = new URL(context.req.url);
      const control = pathname.replace('/api/sandbox', '/_sandbox');
      const answer = await sandbox.fetch(
        new Request(new URL(control + search, sandbox.baseUrl), context.req.raw),
      );
      if (control === '/_sandbox/reset' && answer.ok) await onReset();
      return answer;
    });
  }

  app.get('/api/config', (context) =>
    context.json({ mode: sandbox === undefined ? 'live' : 'sandbox', upstream }),
  );

  app.get('/api/events', (context) =>
    streamSSE(context, async (stream) => {
      await new Promise<void>((resolve) => {
        const end = events.subscribe((event) => {
          void stream.writeSSE({ event: 'delivery', data: JSON.stringify(event) });
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
