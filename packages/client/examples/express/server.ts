import { createClient, isTelecomError, isValidationError } from '@23telecom/client';
import { createProxyHandler, limitSend, toNodeHandler } from '@23telecom/client/server';
import { createWebhooks } from '@23telecom/client/webhooks';
import express, { type ErrorRequestHandler } from 'express';

const { TELECOM_API_KEY, TELECOM_BASE_URL, TELECOM_WEBHOOK_SECRET, ADMIN_TOKEN } = process.env;

const telecom = createClient({ apiKey: TELECOM_API_KEY, baseUrl: TELECOM_BASE_URL });
const proxy = createProxyHandler({
  client: telecom,
  allow: ['sms.send', 'sms.status', 'account.balance'],
  authorize: (request) =>
    ADMIN_TOKEN !== undefined && request.headers.get('authorization') === `Bearer ${ADMIN_TOKEN}`,
  limits: { 'sms.send': limitSend({ recipients: 1, segments: 2 }) },
});
const receive = createWebhooks({ secrets: TELECOM_WEBHOOK_SECRET }).handler({
  delivery: ({ messageId, status }) => console.log(`${messageId} is ${status}`),
});

export const app = express();

// Before express.json(): the signature covers the raw body.
app.post('/webhooks/delivery', receive);
// The last segment names the operation. The handler reads its body itself.
app.all('/api/telecom/:operation', toNodeHandler(proxy));

app.use(express.json());
/** A call of your own, with your own checks. */
app.get('/balance', async (_request, response) => {
  response.json(await telecom.account.balance());
});

const reportErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!isTelecomError(error)) return next(error);
  const { code, sent } = error;
  response.status(isValidationError(error) ? 400 : 502).json({ code, sent });
};
app.use(reportErrors);
