import type { OperationName, TelecomClient } from '@23telecom/client';
import { createProxyHandler } from '@23telecom/client/server';
import { TelecomProvider } from '@23telecom/react';
import { balanceOptions, smsStatusOptions } from '@23telecom/react/options';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { NewMessageForm } from '../examples/composer-with-react-hook-form.tsx';
import { NewMessage } from '../examples/composer.tsx';
import { ExportButton } from '../examples/export.tsx';
import { renderPage } from '../examples/hydration.tsx';
import { Messages, messagesLoader } from '../examples/loader.tsx';
import { followDeliveries } from '../examples/pushed-status.ts';
import { useGermanComposer } from '../examples/own-words.ts';
import { App } from '../examples/quick-start.tsx';
import { Account } from '../examples/suspense.tsx';
import { message, openTelecom } from './open-telecom.tsx';
import { prefetch } from './prefetch.ts';

afterEach(() => vi.unstubAllGlobals());

const options = { balance: 10, rates: [{ dialCode: '44', country: 'United Kingdom', rate: 0.04 }] };

/** Serves `/api/telecom` on the page's origin, as an application's server would. */
const serve = (client: TelecomClient, ...allow: readonly OperationName[]) => {
  const handler = createProxyHandler({ client, allow, authorize: () => true });
  vi.stubGlobal('fetch', (input: string, init: RequestInit) =>
    handler(new Request(new URL(input, 'http://localhost:3000'), init)),
  );
};

test('quick start', async () => {
  const { client, sandbox } = openTelecom(options);
  serve(client, 'account.balance', 'account.pricing', 'sms.send', 'sms.status');
  const user = userEvent.setup();
  render(<App />);
  await user.type(screen.getByLabelText('Text'), 'Hello');
  expect(await screen.findByText('1 segment, 155 characters left, €0.04')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect((await screen.findByRole('status')).textContent).toBe('pending');
  expect(sandbox.messages().map(({ text }) => text)).toEqual(['Hello']);
});

test('suspense', async () => {
  const { Providers } = openTelecom(options);
  await act(async () => render(<Account />, { wrapper: Providers }));
  expect(await screen.findByText('10 EUR')).toBeDefined();
});

test('prefetching in a loader', async () => {
  const telecom = openTelecom({ ...options, hasHistory: false });
  const { client, queryClient, Providers } = telecom;
  await client.sms.send(message);
  await messagesLoader(queryClient, client)();
  render(<Messages />, { wrapper: Providers });
  expect(screen.getByText('Messages: 1')).toBeDefined();
  expect(screen.getByText('+447911123456: pending')).toBeDefined();
});

test('hydration', async () => {
  const telecom = openTelecom(options);
  const page = await renderPage(telecom.client);
  const browserCache = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
  render(
    <QueryClientProvider client={browserCache}>
      <TelecomProvider client={telecom.client}>{page}</TelecomProvider>
    </QueryClientProvider>,
  );
  expect(screen.getByText('10 EUR')).toBeDefined();
  expect(telecom.count('account.balance')).toBe(1);
});

test('a pushed status', async () => {
  const { client, queryClient } = openTelecom();
  const { results } = await client.sms.send(message);
  const { messageId } = results[0] ?? {};
  const status = smsStatusOptions(client, messageId ?? '');
  await prefetch(queryClient, status);
  // jsdom has no EventSource; the example uses these members only.
  const opened: { onmessage?: (event: { data: string }) => void; url: string; isOpen: boolean }[] =
    [];
  class FakeEventSource {
    readonly url: string;
    isOpen = true;
    constructor(url: string) {
      this.url = url;
      opened.push(this);
    }
    close() {
      this.isOpen = false;
    }
  }
  vi.stubGlobal('EventSource', FakeEventSource);
  const stop = followDeliveries(queryClient, '/events');
  expect(opened[0]?.url).toBe('/events');
  const event = {
    messageId,
    status: 'DELIVRD',
    statusCode: '000',
    cost: 0.04,
    at: '2026-02-13T10:30:04Z',
  };
  opened[0]?.onmessage?.({ data: JSON.stringify(event) });
  expect(queryClient.getQueryData(status.queryKey)?.status).toBe('DELIVRD');
  stop();
  expect(opened[0]?.isOpen).toBe(false);
});

test('an export', async () => {
  const { client, Providers, sandbox } = openTelecom();
  await client.sms.send(message);
  sandbox.faults.add({ kind: 'latency', ms: 60_000, on: 'sms.messages.export' });
  const user = userEvent.setup();
  render(<ExportButton />, { wrapper: Providers });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel (0 rows, 0 bytes)' }));
  expect(await screen.findByRole('button', { name: 'Export' })).toBeDefined();
});

test('the composer', async () => {
  const { Providers, sandbox, client, queryClient } = openTelecom(options);
  await prefetch(queryClient, balanceOptions(client));
  const user = userEvent.setup();
  render(<NewMessage />, { wrapper: Providers });
  await user.click(screen.getByLabelText('To'));
  await user.paste('Ann <07911 123456>');
  await user.click(screen.getByLabelText('Text'));
  await user.paste(`It’s ${'a'.repeat(80)}`);
  expect(
    await screen.findByText('Replace special characters to save a segment (€0.04)'),
  ).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Replace special characters' }));
  expect(await screen.findByText('1 segment, 75 characters left €0.04')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText(': Sent', { exact: false })).toBeDefined();
  expect(sandbox.messages()[0]?.text).toBe(`It's ${'a'.repeat(80)}`);
});

test('the composer with React Hook Form', async () => {
  const { Providers, sandbox } = openTelecom(options);
  const user = userEvent.setup();
  render(<NewMessageForm />, { wrapper: Providers });
  await user.type(screen.getByLabelText('To'), '+447911123456');
  await user.type(screen.getByLabelText('Text'), 'Hello');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('Enter a sender name.')).toBeDefined();
  await user.type(screen.getByLabelText('From'), 'MyApp');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText(': Sent', { exact: false })).toBeDefined();
  expect(sandbox.messages()).toHaveLength(1);
});

test('own words', () => {
  const { Providers } = openTelecom(options);
  const Count = () => {
    const composer = useGermanComposer();
    return <p>{composer.countSentence}</p>;
  };
  render(<Count />, { wrapper: Providers });
  expect(screen.getByText('0 SMS, noch 160 Zeichen')).toBeDefined();
});
