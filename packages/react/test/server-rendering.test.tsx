import { useBalance, useSmsCost, useSmsMessages } from '@23telecom/react';
import { balanceOptions, pricingOptions, smsMessagesOptions } from '@23telecom/react/options';
import {
  type DehydratedState,
  dehydrate,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query';
import { act, cleanup, render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { letRendersHappen, message, openTelecom } from './open-telecom.tsx';
import { prefetch, prefetchPages } from './prefetch.ts';

afterEach(cleanup);

const rates = [{ dialCode: '44', country: 'United Kingdom', rate: 0.04 }];

const Page = () => {
  const { data: balance } = useBalance();
  const { data: messages } = useSmsMessages();
  const { analysis, estimate, isCovered } = useSmsCost({ text: 'Hi', to: ['+447911123456'] });
  return (
    <main>
      <p>{balance ? `${balance.balance} ${balance.currency}` : '…'}</p>
      <ul>
        {messages?.items.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      <p>{`${analysis.segments}, ${estimate?.max ?? '…'}, ${String(isCovered)}`}</p>
    </main>
  );
};

const markup = '<main><p>9.96 EUR</p><ul><li>Hello</li></ul><p>1, 0.04, true</p></main>';

test('a prefetched page is the same on the server and in the browser', async () => {
  const { client, queryClient, Providers, sandbox } = openTelecom({ balance: 10, rates });
  await client.sms.send(message);
  await Promise.all([
    prefetch(queryClient, balanceOptions(client)),
    prefetch(queryClient, pricingOptions(client)),
    prefetchPages(queryClient, smsMessagesOptions(client)),
  ]);
  const html = renderToString(
    <Providers>
      <Page />
    </Providers>,
  );
  expect(html).toBe(markup);

  const complain = vi.spyOn(console, 'error');
  onTestFinished(() => complain.mockRestore());
  const state = JSON.parse(JSON.stringify(dehydrate(queryClient))) as DehydratedState;
  const browserCache = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
  const container = document.createElement('div');
  container.innerHTML = html;
  document.body.append(container);
  const requests = sandbox.requests().length;
  const { unmount } = render(
    <Providers>
      <QueryClientProvider client={browserCache}>
        <HydrationBoundary state={state}>
          <Page />
        </HydrationBoundary>
      </QueryClientProvider>
    </Providers>,
    { container, hydrate: true },
  );
  expect(container.innerHTML).toBe(markup);
  await letRendersHappen();
  expect(container.innerHTML).toBe(markup);
  expect(complain).not.toHaveBeenCalled();
  expect(sandbox.requests()).toHaveLength(requests);
  act(() => unmount());
});

test('a page without data renders on the server and sends no request there', async () => {
  const { Providers, sandbox } = openTelecom();
  const html = renderToString(
    <Providers>
      <Page />
    </Providers>,
  );
  expect(html).toBe('<main><p>…</p><ul></ul><p>1, …, undefined</p></main>');
  await letRendersHappen();
  expect(sandbox.requests()).toEqual([]);
});

test('the cost renders without any provider', () => {
  const Cost = () => <>{useSmsCost({ text: 'Hi', to: ['+447911123456'], rates }).estimate?.max}</>;
  expect(renderToString(<Cost />)).toBe('0.04');
});
