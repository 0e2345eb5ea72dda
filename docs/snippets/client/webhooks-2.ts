import { createWebhooks } from '@23telecom/client/webhooks';
import fastify from 'fastify';

const webhooks = createWebhooks({ secrets: process.env.TELECOM_WEBHOOK_SECRET });
const handler = webhooks.handler({
  delivery: ({ messageId, status }) => console.log(messageId, status),
});

export const app = fastify();
await app.register(async (scope) => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  scope.post('/webhooks/delivery', handler);
});
