// Cloudflare Workers. `wrangler secret put TELECOM_API_KEY`, then `wrangler deploy`.
import { createClient } from '@23telecom/client';
import { createProxyHandler, limitSend } from '@23telecom/client/server';
import type { ProxyHandler } from '@23telecom/client/server';
import { createWebhooks } from '@23telecom/client/webhooks';
import type { Dedupe } from '@23telecom/client/webhooks';

interface Environment {
  readonly TELECOM_API_KEY: string;
  readonly TELECOM_BASE_URL?: string;
  readonly TELECOM_WEBHOOK_SECRET: string;
  readonly ADMIN_TOKEN: string;
  /** A namespace of Workers KV: isolates share no memory. */
  readonly EVENTS: {
    get(key: string): Promise<string | null>;
    put(key: string, value: string, options: { readonly expirationTtl: number }): Promise<void>;
  };
}

interface Context {
  waitUntil(promise: Promise<unknown>): void;
}

const createDedupe = (events: Environment['EVENTS']): Dedupe => ({
  add: async (key) => {
    if (await events.get(key)) return false;
    await events.put(key, '1', { expirationTtl: 3600 });
    return true;
  },
});

/** One for all requests of an isolate, so that it knows what a browser repeats. */
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
      dedupe: createDedupe(env.EVENTS),
    });
    return receive(request, context);
  }
  return new Response('not found', { status: 404 });
};

// eslint-disable-next-line no-restricted-syntax -- Workers ask for it.
export default { fetch: handle };
