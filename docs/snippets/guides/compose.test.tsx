import { createClient } from '@23telecom/client';
import { createProxyHandler } from '@23telecom/client/server';
import { TelecomProvider } from '@23telecom/react';
import { createSandbox } from '@23telecom/sandbox';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Compose } from './compose.tsx'; // your form

test('the form sends the text, and shows the status', async () => {
  const sandbox = createSandbox({ hasHistory: false }); // without messages of the past
  const { baseUrl, fetch } = sandbox;
  // The part of your server, in the process of the test.
  const handler = createProxyHandler({
    client: createClient({
      apiKey: 'sk_prod_local',
      baseUrl,
      fetch,
      dangerouslyAllowBrowser: true, // jsdom looks like a browser
    }),
    allow: ['sms.send', 'sms.status', 'account.pricing', 'account.balance'],
    authorize: () => true,
  });
  // The part of the browser: a client of the handler, without a key.
  const telecom = createClient({
    proxy: 'http://localhost/api/telecom',
    fetch: (url, init) => handler(new Request(url, init)),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TelecomProvider client={telecom}>
        <Compose to="+447700900000" />
      </TelecomProvider>
    </QueryClientProvider>,
  );

  await userEvent.type(screen.getByLabelText('Text'), 'Your table is ready');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));

  const message = await sandbox.waitForMessage({ to: '+447700900000' });
  expect(message.text).toBe('Your table is ready');
  await screen.findByRole('status');
  await sandbox.close();
});
