import * as hooks from '@23telecom/react';
import {
  TelecomProvider,
  TelecomProviderError,
  useBalance,
  useSmsStats,
  useTelecomClient,
  useUpdateWebhooks,
  useWebhookLogs,
  useWebhooks,
} from '@23telecom/react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { allQueries } from './all-queries.ts';
import { letRendersHappen, message, openTelecom, silenceErrors } from './open-telecom.tsx';

test('the entry', () => {
  expect(Object.keys(hooks).sort()).toMatchInlineSnapshot(`
    [
      "TelecomProvider",
      "TelecomProviderError",
      "flattenPages",
      "pushSmsStatus",
      "useBalance",
      "useCountrySmsStats",
      "useDailySmsStats",
      "usePayments",
      "usePricing",
      "useSendSms",
      "useSmsCost",
      "useSmsExport",
      "useSmsMessages",
      "useSmsStats",
      "useSmsStatus",
      "useTelecomClient",
      "useUnifiedSmsMessages",
      "useUpdateWebhooks",
      "useWebhookLogs",
      "useWebhooks",
    ]
  `);
});

describe('every query hook', () => {
  const names = allQueries('').map(({ operation }, index) => [operation, index] as const);

  test.each(names)(
    '%s brings its data, with one request in StrictMode',
    async (operation, index) => {
      const telecom = openTelecom();
      const { results } = await telecom.client.sms.send(message);
      const query = allQueries(results[0]?.messageId ?? '')[index];
      const { Providers } = telecom;
      const wrapper = ({ children }: { children: ReactNode }) => (
        <StrictMode>
          <Providers>{children}</Providers>
        </StrictMode>
      );
      const { result } = renderHook(() => query?.useHook(), { wrapper });
      expect(result.current?.status).toBe('pending');
      await waitFor(() => expect(result.current?.status).toBe('success'));
      expect(result.current?.data).toBeDefined();
      expect(telecom.count(operation)).toBe(1);
    },
  );

  test.each(names)('%s needs a provider', (_, index) => {
    silenceErrors();
    const query = allQueries('api_1')[index];
    expect(() => renderHook(() => query?.useHook())).toThrow(TelecomProviderError);
  });
});

describe("options are Query's own", () => {
  test('select', async () => {
    const { Providers } = openTelecom({ balance: 42 });
    const { result } = renderHook(() => useBalance({ select: ({ balance }) => balance }), {
      wrapper: Providers,
    });
    await waitFor(() => expect(result.current.data).toBe(42));
  });

  test('enabled', async () => {
    const { Providers, sandbox } = openTelecom();
    renderHook(() => useBalance({ enabled: false }), { wrapper: Providers });
    await letRendersHappen();
    expect(sandbox.requests()).toEqual([]);
  });

  test('staleTime, over ours', async () => {
    const telecom = openTelecom();
    const render = () =>
      renderHook(() => useBalance({ staleTime: 0 }), { wrapper: telecom.Providers });
    const { result } = render();
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    render();
    await waitFor(() => expect(telecom.count('account.balance')).toBe(2));
  });
});

test('the balance is asked for once in two minutes', async () => {
  const telecom = openTelecom();
  const now = vi.spyOn(Date, 'now');
  onTestFinished(() => now.mockRestore());
  const start = Date.now();
  const render = async () => {
    const { result } = renderHook(() => useBalance(), { wrapper: telecom.Providers });
    await waitFor(() => expect(result.current.fetchStatus).toBe('idle'));
  };
  await render();
  now.mockReturnValue(start + 119_000);
  await render();
  expect(telecom.count('account.balance')).toBe(1);
  now.mockReturnValue(start + 125_000);
  await render();
  expect(telecom.count('account.balance')).toBe(2);
});

test('a poll that brings nothing new renders nothing', async () => {
  const telecom = openTelecom();
  const onRender = vi.fn();
  const { result } = renderHook(
    () => {
      onRender();
      const { data } = useSmsStats({}, { refetchInterval: 20 });
      return data;
    },
    { wrapper: telecom.Providers },
  );
  await waitFor(() => expect(result.current).toBeDefined());
  onRender.mockClear();
  await vi.waitFor(() => expect(telecom.count('sms.stats.get')).toBeGreaterThan(3), {
    timeout: 10_000,
  });
  await letRendersHappen();
  expect(onRender).not.toHaveBeenCalled();
});

test('another client in the provider is used from then on', () => {
  const { client } = openTelecom();
  const { client: other } = openTelecom();
  let current = client;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TelecomProvider client={current}>{children}</TelecomProvider>
  );
  const { result, rerender } = renderHook(() => useTelecomClient(), { wrapper });
  expect(result.current).toBe(client);
  current = other;
  rerender();
  expect(result.current).toBe(other);
});

describe('useUpdateWebhooks', () => {
  test('shows the answer in useWebhooks at once', async () => {
    const telecom = openTelecom();
    const { result } = renderHook(
      () => ({ update: useUpdateWebhooks(), settings: useWebhooks() }),
      { wrapper: telecom.Providers },
    );
    await waitFor(() => expect(result.current.settings.data?.deliveryUrl).toBeNull());
    await act(() =>
      result.current.update.mutateAsync({
        deliveryUrl: 'https://example.com/delivery',
        signingSecret: 'whsec_do_not_keep',
      }),
    );
    await waitFor(() =>
      expect(result.current.settings.data).toMatchObject({
        deliveryUrl: 'https://example.com/delivery',
        isSigningSecretSet: true,
      }),
    );
    expect(telecom.count('webhooks.get')).toBe(1);
  });

  test('leaves no secret behind', async () => {
    const { Providers, queryClient } = openTelecom();
    const { result, unmount } = renderHook(() => useUpdateWebhooks(), { wrapper: Providers });
    await act(() => result.current.mutateAsync({ signingSecret: 'whsec_do_not_keep' }));
    unmount();
    await letRendersHappen();
    const everything = [
      ...queryClient.getQueryCache().getAll(),
      ...queryClient.getMutationCache().getAll(),
    ].map(({ state }) => state);
    expect(JSON.stringify(everything)).not.toContain('whsec_do_not_keep');
  });
});

test('useWebhookLogs lists the attempts', async () => {
  const telecom = openTelecom();
  await telecom.client.webhooks.update({ deliveryUrl: 'http://127.0.0.1:9/delivery' });
  await telecom.client.webhooks.test({ type: 'delivery' });
  const { result } = renderHook(() => useWebhookLogs({ type: 'delivery' }), {
    wrapper: telecom.Providers,
  });
  await waitFor(() => expect(result.current.data?.items).toHaveLength(1));
  expect(result.current.data?.items[0]).toMatchObject({ type: 'delivery', statusCode: null });
});
