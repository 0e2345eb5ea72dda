// Next.js, App Router: the key stays here; pages use createClient({ proxy: '/api/telecom' }).
import { createClient } from '@23telecom/client';
import { createProxyHandler, limitSend } from '@23telecom/client/server';
import { readSession } from '../../../../read-session.ts';

const handle = createProxyHandler({
  client: createClient({
    apiKey: process.env.TELECOM_API_KEY ?? '',
    baseUrl: process.env.TELECOM_BASE_URL,
  }),
  allow: ['sms.send', 'sms.status', 'sms.messages.list', 'sms.messages.export', 'account.balance'],
  authorize: async (request, operation) => {
    const session = await readSession(request);
    if (session === null) return Response.json({ error: 'sign in first' }, { status: 401 });
    return operation !== 'sms.send' || session.maySend;
  },
  limits: {
    'sms.send': limitSend({ recipients: 10, senders: ['MyApp'], countries: ['+44'], segments: 3 }),
  },
  narrow: {
    'sms.messages.list': { sender: 'MyApp' },
    'sms.messages.export': { sender: 'MyApp' },
  },
  audit: (entry) => console.log(JSON.stringify(entry)),
});

export const POST = handle;
/** For download links of the export. */
export const GET = handle;
