import type { TelecomClient } from '@23telecom/client';
import { createProxyHandler } from '@23telecom/client/server';
import type { Webhooks } from '@23telecom/client/webhooks';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { EventHub } from './event-hub.ts';

export interface AppParts {
  readonly client: TelecomClient;
  readonly webhooks: Webhooks;
  readonly events: EventHub;
  readonly mode: 'sandbox' | 'live';
}

/** Comments keep idle connections open through proxies, which close silent ones after a minute or so. */
const heartbeatMs = 25_000;

/** The server's own routes: calls of the page, the provider's webhook, and the stream back to the page. */
export function createApp({ client, webhooks, events, mode }: AppParts): Hono {
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
      'account.balance',
      'account.pricing',
    ],
    // The playground is for one person on their own machine: whoever reaches it may use it.
    authorize: () => true,
    // That person is the operator too.
    reveal: ['INSUFFICIENT_BALANCE'],
  });
  app.all('/api/telecom/*', (context) => proxy(context.req.raw));

  const receiveDelivery = webhooks.handler({ delivery: events.publish });
  app.post('/webhooks/delivery', (context) => receiveDelivery(context.req.raw));

  app.get('/api/config', (context) => context.json({ mode }));

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
