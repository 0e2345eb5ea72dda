import { createClient } from '@23telecom/client';
import { createProxyHandler, limitSend, toNodeHandler } from '@23telecom/client/server';
import { createWebhooks } from '@23telecom/client/webhooks';
import Fastify from 'fastify';

const { TELECOM_API_KEY, TELECOM_BASE_URL, TELECOM_WEBHOOK_SECRET, ADMIN_TOKEN } = process.env;

const proxy = createProxyHandler({
  client: createClient({ apiKey: TELECOM_API_KEY, baseUrl: TELECOM_BASE_URL }),
  allow: ['sms.send', 'sms.status', 'account.balance'],
  authorize: (request) =>
    ADMIN_TOKEN !== undefined && request.headers.get('authorization') === `Bearer ${ADMIN_TOKEN}`,
  limits: { 'sms.send': limitSend({ recipients: 1, segments: 2 }) },
});
const receive = createWebhooks({ secrets: TELECOM_WEBHOOK_SECRET }).handler({
  delivery: ({ messageId, status }) => console.log(`${messageId} is ${status}`),
});

export const app = Fastify();

// The last segment names the operation.
app.all('/api/telecom/:operation', toNodeHandler(proxy));

// In a scope without a body parser: the signature covers the raw body.
await app.register((scope, _options, done) => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
  scope.post('/webhooks/delivery', (request, reply) => {
    reply.hijack();
    return receive(request.raw, reply.raw);
  });
  done();
});
