// @vitest-environment jsdom
import { createClient } from '@23telecom/client';
import { TelecomProvider } from '@23telecom/react';
import { createSandbox } from '@23telecom/sandbox';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { expect, test } from 'vitest';
import { findSnippet } from './find-snippet.ts';
import { runSnippet } from './run-snippet.ts';

test('react: a button sends and then shows the status', async () => {
  await using sandbox = createSandbox({ clock: { speed: 60 } });
  const { SendCode } = await runSnippet('react', findSnippet('useSmsStatus'));
  const Button = SendCode as ComponentType<{ recipient: string }>;
  const telecom = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
    // This browser is a test's.
    dangerouslyAllowBrowser: true,
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TelecomProvider client={telecom}>
        <Button recipient="+447700900001" />
      </TelecomProvider>
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Send the code' }));
  await screen.findByRole('button', { name: 'DELIVRD' }, { timeout: 20_000 });
  expect(sandbox.messages()).toHaveLength(1);
});
