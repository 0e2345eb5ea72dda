// The key stays on the server; pages use createClient({ proxy: '/api/telecom' }).
import { createProxyHandler, limitSend, type ProxyHandler } from '@23telecom/client/server';
import { readSession } from '../../../../read-session';
import { getTelecom } from '../../../../telecom';

let handle: ProxyHandler | undefined;

/** Made at the first request, and shared by all: it recognises a request that a browser resends. */
const getHandler = (): ProxyHandler =>
  (handle ??= createProxyHandler({
    client: getTelecom(),
    allow: [
      'sms.send',
      'sms.status',
      'sms.messages.list',
      'sms.messages.export',
      'account.balance',
    ],
    authorize: async (request, operation) => {
      const session = await readSession(request.headers);
      if (session === null) return Response.json({ error: 'sign in first' }, { status: 401 });
      return operation !== 'sms.send' || session.maySend;
    },
    limits: {
      'sms.send': limitSend({
        recipients: 10,
        senders: ['MyApp'],
        countries: ['+44'],
        segments: 3,
      }),
    },
    narrow: {
      'sms.messages.list': { sender: 'MyApp' },
      'sms.messages.export': { sender: 'MyApp' },
    },
    audit: (entry) => console.log(JSON.stringify(entry)),
  }));

export function POST(request: Request): Promise<Response> {
  return getHandler()(request);
}

/** For links that download an export. */
export function GET(request: Request): Promise<Response> {
  return getHandler()(request);
}
