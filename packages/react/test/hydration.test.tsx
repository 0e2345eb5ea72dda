import { createClient, type TelecomClient } from '@23telecom/client';
import { createProxyHandler } from '@23telecom/client/server';
import { TelecomProvider } from '@23telecom/react';
import {
  type DehydratedState,
  dehydrate,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { describe, expect, test } from 'vitest';
import { allQueries } from './all-queries.ts';
import { letRendersHappen, message, openTelecom, type Telecom } from './open-telecom.tsx';

/** Opens a browser's side: a client without a key, which talks to the server's handler. */
const openBrowser = ({ client, sandbox }: Telecom) => {
  const handler = createProxyHandler({
    client,
    allow: allQueries('').map(({ operation }) => operation as 'sms.status'),
    authorize: () => true,
  });
  const browser: TelecomClient = createClient({
    proxy: 'http://localhost:3000/api/telecom',
    fetch: (input, init) => handler(new Request(input, init)),
    maxRetries: 0,
  });
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
  const wrapperFor = (state?: DehydratedState) => {
    const Wrapper = ({ children }: { children: ReactNode }) => (
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <HydrationBoundary state={state}>
            <TelecomProvider client={browser}>{children}</TelecomProvider>
          </HydrationBoundary>
        </QueryClientProvider>
      </StrictMode>
    );
    return Wrapper;
  };
  return { wrapperFor, queryClient, requests: () => sandbox.requests().length };
};

const sendOne = async (telecom: Telecom) => {
  const { results } = await telecom.client.sms.send(message);
  return results[0]?.messageId ?? '';
};

const names = allQueries('').map(({ operation }, index) => [operation, index] as const);

describe('data from a server survives JSON, and a browser shows it without a request', () => {
  test.each(names)('%s', async (_, index) => {
    const telecom = openTelecom();
    const query = allQueries(await sendOne(telecom))[index];
    const fetched = await query?.prefetch(telecom.queryClient, telecom.client);
    const json = JSON.stringify(dehydrate(telecom.queryClient));
    expect(json).not.toContain('sk_prod');

    const { wrapperFor, requests, queryClient } = openBrowser(telecom);
    const before = requests();
    const state = JSON.parse(json) as DehydratedState;
    const { result } = renderHook(() => query?.useHook(), { wrapper: wrapperFor(state) });
    expect(result.current?.status).toBe('success');
    expect(result.current?.data).toBeDefined();
    await letRendersHappen();
    expect(requests()).toBe(before);
    // Plain JSON survives the way from the server unchanged.
    const cached = queryClient.getQueryData(query?.queryKey(telecom.client) ?? []);
    expect(cached).toStrictEqual(fetched);
  });
});

describe('a browser behind the proxy fetches the same data as a server with a key', () => {
  test.each(names)('%s', async (_, index) => {
    const telecom = openTelecom();
    const query = allQueries(await sendOne(telecom))[index];
    const { wrapperFor, queryClient } = openBrowser(telecom);
    const { result } = renderHook(() => query?.useHook(), { wrapper: wrapperFor() });
    await waitFor(() => expect(result.current?.status).toBe('success'));
    const fetched = await query?.prefetch(telecom.queryClient, telecom.client);
    const queryKey = query?.queryKey(telecom.client) ?? [];
    expect(queryClient.getQueryData(queryKey)).toStrictEqual(fetched);
  });
});

describe('unchanged data stays the same object', () => {
  test.each(names)('%s', async (_, index) => {
    const telecom = openTelecom();
    const query = allQueries(await sendOne(telecom))[index];
    const { queryClient, client } = telecom;
    const queryKey = query?.queryKey(client) ?? [];
    await query?.prefetch(queryClient, client);
    const first = queryClient.getQueryData(queryKey);
    await queryClient.invalidateQueries({ queryKey });
    await query?.prefetch(queryClient, client);
    expect(queryClient.getQueryState(queryKey)?.dataUpdateCount).toBe(2);
    expect(first).toBeDefined();
    expect(queryClient.getQueryData(queryKey)).toBe(first);
  });
});

describe('unmounting aborts the request', () => {
  test.each(names)('%s', async (_, index) => {
    const telecom = openTelecom();
    const query = allQueries(await sendOne(telecom))[index];
    const { Providers, queryClient, sandbox } = telecom;
    sandbox.faults.add({ kind: 'latency', ms: 60_000 });
    const { unmount } = renderHook(() => query?.useHook(), { wrapper: Providers });
    const [cached] = queryClient.getQueryCache().findAll();
    expect(cached?.state.fetchStatus).toBe('fetching');
    unmount();
    await waitFor(() => expect(cached?.state.fetchStatus).toBe('idle'));
    expect(cached?.state).toMatchObject({ data: undefined, error: null });
  });
});

describe('the client retries, Query does not', () => {
  test.each(names)('%s', async (operation, index) => {
    const telecom = openTelecom();
    const query = allQueries(await sendOne(telecom))[index];
    telecom.sandbox.faults.add({ kind: 'status', status: 500 });
    const { result } = renderHook(() => query?.useHook(), { wrapper: telecom.Providers });
    await waitFor(() => expect(result.current?.status).toBe('error'));
    await letRendersHappen();
    const asked = telecom.sandbox.requests().filter(({ path }) => !path.endsWith('/send'));
    expect(asked).toHaveLength(1);
    expect(result.current).toMatchObject({ error: { operation } });
  });
});
