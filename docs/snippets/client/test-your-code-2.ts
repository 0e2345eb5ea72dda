import { createClient, type TelecomClient } from '@23telecom/client';
import { createProxyHandler } from '@23telecom/client/server';

export function createTestClient(server: TelecomClient) {
  const handler = createProxyHandler({
    client: server,
    allow: ['sms.send', 'sms.status'],
    authorize: () => true,
  });
  const proxy = 'http://localhost/api/telecom';
  return createClient({ proxy, fetch: (url, init) => handler(new Request(url, init)) });
}
