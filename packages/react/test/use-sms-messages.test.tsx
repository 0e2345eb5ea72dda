import { useSmsMessages, useUnifiedSmsMessages } from '@23telecom/react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { letRendersHappen, message, openTelecom, type Telecom } from './open-telecom.tsx';

const send = async ({ client }: Telecom, ...texts: readonly string[]) => {
  for (const text of texts) await client.sms.send({ ...message, text });
};

const texts = (data: { readonly items: readonly { readonly text: string }[] } | undefined) =>
  data?.items.map(({ text }) => text).join('');

test('pages become one list', async () => {
  const telecom = openTelecom();
  await send(telecom, 'a', 'b', 'c', 'd', 'e');
  const { result } = renderHook(() => useSmsMessages({ limit: 2 }), { wrapper: telecom.Providers });
  await waitFor(() => expect(texts(result.current.data)).toBe('ed'));
  expect(result.current.hasNextPage).toBe(true);
  await act(() => result.current.fetchNextPage());
  await act(() => result.current.fetchNextPage());
  await waitFor(() => expect(texts(result.current.data)).toBe('edcba'));
  expect(result.current.data?.total).toBe(5);
  expect(result.current.hasNextPage).toBe(false);
});

test('a message that moved to the next page meanwhile is in the list once', async () => {
  const telecom = openTelecom();
  await send(telecom, 'a', 'b', 'c', 'd');
  const { result } = renderHook(() => useSmsMessages({ limit: 2 }), { wrapper: telecom.Providers });
  await waitFor(() => expect(texts(result.current.data)).toBe('dc'));
  await send(telecom, 'e');
  await act(() => result.current.fetchNextPage());
  // The new message moved c: the second page is now c and b.
  await waitFor(() => expect(texts(result.current.data)).toBe('dcb'));
  expect(result.current.data?.total).toBe(5);
});

test('the previous list stays while another filter loads', async () => {
  const telecom = openTelecom();
  await send(telecom, 'a');
  const { result, rerender } = renderHook(({ phone }) => useSmsMessages({ phone }), {
    wrapper: telecom.Providers,
    initialProps: { phone: '' },
  });
  await waitFor(() => expect(texts(result.current.data)).toBe('a'));
  rerender({ phone: '555' });
  expect(texts(result.current.data)).toBe('a');
  expect(result.current.isPlaceholderData).toBe(true);
  await waitFor(() => expect(texts(result.current.data)).toBe(''));
});

test('equal filters share one request', async () => {
  const telecom = openTelecom();
  renderHook(
    () => [
      useSmsMessages(),
      useSmsMessages({}),
      useSmsMessages({ phone: '', status: undefined }),
      useSmsMessages({ page: 3 }),
    ],
    { wrapper: telecom.Providers },
  );
  await waitFor(() => expect(telecom.queryClient.isFetching()).toBe(0));
  expect(telecom.sandbox.requests().map(({ query }) => query)).toEqual([{ page: '1' }]);
});

test("a caller's select gets the pages", async () => {
  const telecom = openTelecom();
  await send(telecom, 'a', 'b');
  const { result } = renderHook(
    () => useSmsMessages({}, { select: ({ pages }) => pages[0]?.items.length }),
    { wrapper: telecom.Providers },
  );
  await waitFor(() => expect(result.current.data).toBe(2));
});

test('a refetch without new data causes no render', async () => {
  const telecom = openTelecom();
  await send(telecom, 'a', 'b');
  const onRender = vi.fn();
  const { result } = renderHook(
    () => {
      onRender();
      const { data, refetch } = useSmsMessages();
      return { data, refetch };
    },
    { wrapper: telecom.Providers },
  );
  await waitFor(() => expect(texts(result.current.data)).toBe('ba'));
  const { data } = result.current;
  onRender.mockClear();
  await act(() => result.current.refetch());
  await letRendersHappen();
  expect(telecom.count('sms.messages.list')).toBe(2);
  expect(onRender).not.toHaveBeenCalled();
  expect(result.current.data).toBe(data);
});

test('unmounting aborts the request', async () => {
  const telecom = openTelecom();
  const { unmount } = renderHook(() => useSmsMessages(), { wrapper: telecom.Providers });
  const [query] = telecom.queryClient.getQueryCache().findAll();
  unmount();
  await waitFor(() => expect(query?.state.fetchStatus).toBe('idle'));
  expect(query?.state.data).toBeUndefined();
});

test('the unified list has messages of API and campaigns', async () => {
  const telecom = openTelecom({ hasHistory: true });
  await send(telecom, 'a');
  const { result } = renderHook(() => useUnifiedSmsMessages({ limit: 100 }), {
    wrapper: telecom.Providers,
  });
  await waitFor(() => expect(result.current.data).toBeDefined());
  const sources = new Set(result.current.data?.items.map(({ source }) => source));
  expect(sources).toContain('api');
});
