// Cloudflare Workers. Bind EVENTS to the Durable Object class EventStore, run
// `wrangler secret put TELECOM_API_KEY`, then `wrangler deploy`.
import { createClient } from '@23telecom/client';
import { createProxyHandler, limitSend, type ProxyHandler } from '@23telecom/client/server';
import { createWebhooks } from '@23telecom/client/webhooks';
import { createObjectDedupe, type ObjectNamespace } from './event-store.ts';

export { EventStore } from './event-store.ts';

interface Environment {
  readonly TELECOM_API_KEY: string;
  readonly TELECOM_BASE_URL?: string;
  readonly TELECOM_WEBHOOK_SECRET: string;
  readonly ADMIN_TOKEN: string;
  /** The namespace of `EventStore`, because isolates do not share memory. */
  readonly EVENTS: ObjectNamespace;
}

interface Context {
  waitUntil(promise: Promise<unknown>): void;
}

/** Shared by all requests of an isolate, so that it recognises a request that a browser resends. */
let proxy: ProxyHandler | undefined;

const handle = async (request: Request, env: Environment, context: Context): Promise<Response> => {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/api/telecom/')) {
    proxy ??= createProxyHandler({
      client: createClient({ apiKey: env.TELECOM_API_KEY, baseUrl: env.TELECOM_BASE_URL }),
      allow: ['sms.send', 'sms.status'],
      authorize: ({ headers }) => headers.get('authorization') === `Bearer ${env.ADMIN_TOKEN}`,
      limits: { 'sms.send': limitSend({ recipients: 1, segments: 2 }) },
    });
    return proxy(request);
  }
  if (pathname === '/webhooks/delivery') {
    const webhooks = createWebhooks({ secrets: env.TELECOM_WEBHOOK_SECRET });
    const receive = webhooks.handler({
      delivery: ({ messageId, status }) => console.log(`${messageId} is ${status}`),
      dedupe: createObjectDedupe(env.EVENTS),
    });
    return receive(request, context);
  }
  return new Response('not found', { status: 404 });
};

export default { fetch: handle };
