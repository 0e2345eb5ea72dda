import { createClient } from '@23telecom/client';
import { createProxyHandler } from '@23telecom/client/server';

export const handleTelecom = createProxyHandler({
  client: createClient(),
  allow: ['account.balance'],
  authorize: (request) => request.headers.get('x-user') === 'ann',
  audit: ({ operation, status, code, summary, durationMs }, request) => {
    const visitor = request.headers.get('x-user');
    console.log(JSON.stringify({ visitor, operation, status, code, summary, durationMs }));
  },
  onError: (error, { operation }) => console.error(operation, error),
});
