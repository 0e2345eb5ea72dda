import { createClient } from '@23telecom/client';
import { createProxyHandler, limitSend } from '@23telecom/client/server';

/** Mount it at /api/telecom/:operation. */
export const handleTelecom = createProxyHandler({
  client: createClient(),
  allow: ['sms.send', 'sms.status', 'account.pricing', 'account.balance'],
  authorize: (request) => {
    // Replace this by your session: a visitor can send any header.
    const visitor = request.headers.get('x-user');
    return visitor !== null && { visitor };
  },
  limits: { 'sms.send': limitSend({ recipients: 1, segments: 3 }) },
});
