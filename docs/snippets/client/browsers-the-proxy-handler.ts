import { createClient, createMemoryStore } from '@23telecom/client';
import { createProxyHandler, limitPace, limitSend, limitSpend } from '@23telecom/client/server';

const store = createMemoryStore();
const minute = 60_000;
const day = 24 * 60 * minute;

export const POST = createProxyHandler({
  client: createClient({ apiKey: process.env.TELECOM_API_KEY }),
  allow: ['sms.send', 'sms.messages.list'],
  authorize: (request) => {
    // Replace this by your session: a visitor can send any header.
    const visitor = request.headers.get('x-user');
    return visitor !== null && { visitor };
  },
  limits: {
    'sms.send': [
      limitSend({ recipients: 10, senders: ['MyApp'], countries: ['+44'], segments: 2 }),
      limitPace({ store, visitor: { max: 20, perMs: day }, recipient: { max: 1, perMs: minute } }),
      limitSpend({ store, total: { max: 50, perMs: day } }),
    ],
  },
  narrow: { 'sms.messages.list': { sender: 'MyApp' } },
  store,
});
