// Hono on any runtime; main.ts starts it on Node.
import { createClient } from '@23telecom/client';
import { createProxyHandler, limitSend } from '@23telecom/client/server';
import { createWebhooks } from '@23telecom/client/webhooks';
import { Hono } from 'hono';

const { TELECOM_API_KEY, TELECOM_BASE_URL, TELECOM_WEBHOOK_SECRET, ADMIN_TOKEN } = process.env;

const proxy = createProxyHandler({
  client: createClient({ apiKey: TELECOM_API_KEY, baseUrl: TELECOM_BASE_URL }),
  allow: ['sms.send', 'sms.status', 'account.balance'],
  authorize: (request) =>
    ADMIN_TOKEN !== undefined && request.headers.get('authorization') === `Bearer ${ADMIN_TOKEN}`,
  limits: { 'sms.send': limitSend({ recipients: 1, segments: 2 }) },
});
const webhooks = createWebhooks({ secrets: TELECOM_WEBHOOK_SECRET });
const receive = webhooks.handler({
  delivery: ({ messageId, status }) => console.log(`${messageId} is ${status}`),
});

export const app = new Hono();
app.all('/api/telecom/:operation', (context) => proxy(context.req.raw));
app.post('/webhooks/delivery', (context) => receive(context.req.raw));
