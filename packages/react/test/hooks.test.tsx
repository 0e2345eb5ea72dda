import type { TelecomClient } from '@23telecom/client';
import * as hooks from '@23telecom/react';
import {
  TelecomProvider,
  TelecomProviderError,
  useBalance,
  useSmsStats,
  useSmsStatus,
  useTelecomClient,
  useUpdateWebhooks,
  useWebhookLogs,
  useWebhooks,
} from '@23telecom/react';
import { onlineManager } from '@tanstack/react-query';
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
      "useCampaign",
      "useCampaignMessages",
      "useCampaigns",
      "useCancelCampaign",
      "useCountrySmsStats",
      "useDailySmsStats",
      "usePauseCampaign",
      "usePayments",
      "usePricing",
      "useResumeCampaign",
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
    '%s loads its data, with one request in StrictMode',
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

  test('staleTime, which overrides the default', async () => {
    const telecom = openTelecom();
    const render = () =>
      renderHook(() => useBalance({ staleTime: 0 }), { wrapper: telecom.Providers });
    const { result } = render();
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    render();
    await waitFor(() => expect(telecom.count('account.balance')).toBe(2));
  });
});

test('the balance is fetched once in two minutes', async () => {
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

test('a poll without new data causes no render', async () => {
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

test('hooks use a new client as soon as the provider has it', () => {
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

describe('a provider without a client', () => {
  test.each<readonly [string, unknown, RegExp]>([
    ['undefined', undefined, /got undefined\./],
    ['null', null, /got null\./],
    ['options', { proxy: '/api/telecom' }, /pass options to createClient\(\)/],
    ['a function', () => undefined, /got function/],
    ['a text', '/api/telecom', /got string/],
    ['an array', [], /got an array/],
  ])('that is %s says so', (_, client, words) => {
    silenceErrors();
    const renderIt = () =>
      renderHook(() => useBalance(), {
        wrapper: ({ children }: { children: ReactNode }) => (
          <TelecomProvider client={client as TelecomClient}>{children}</TelecomProvider>
        ),
      });
    expect(renderIt).toThrow(TelecomProviderError);
    expect(renderIt).toThrow(/<TelecomProvider>: client: expected a client as createClient/);
    expect(renderIt).toThrow(words);
    expect(renderIt).toThrow(expect.objectContaining({ code: 'NO_CLIENT' }) as Error);
  });
});

test('a message ID that is not a string is an error of the call, without a request', async () => {
  const { Providers, sandbox } = openTelecom();
  const { result } = renderHook(() => useSmsStatus(12 as unknown as string), {
    wrapper: Providers,
  });
  await waitFor(() => expect(result.current.error?.code).toBe('INVALID_INPUT'));
  expect(result.current.error?.message).toContain('messageId');
  expect(sandbox.requests()).toEqual([]);
});

describe('useUpdateWebhooks', () => {
  test('shows the new settings in useWebhooks at once', async () => {
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

  test('keeps them although a read that began before has the old ones', async () => {
    const { Providers, sandbox, count } = openTelecom();
    const { result } = renderHook(
      () => ({ update: useUpdateWebhooks(), settings: useWebhooks() }),
      { wrapper: Providers },
    );
    await waitFor(() => expect(result.current.settings.data?.deliveryUrl).toBeNull());
    sandbox.faults.add({ kind: 'latency', ms: 300, on: 'webhooks.get' });
    const read = result.current.settings.refetch({ throwOnError: false });
    await waitFor(() => expect(count('webhooks.get')).toBe(2));
    const deliveryUrl = 'https://example.com/delivery';
    await act(() => result.current.update.mutateAsync({ deliveryUrl }));
    await act(() => read);
    await waitFor(() => expect(result.current.settings.data?.deliveryUrl).toBe(deliveryUrl));
    expect(result.current.settings.fetchStatus).toBe('idle');
  });

  test('runs at once while the browser is offline instead of hours later', async () => {
    const { Providers, count } = openTelecom();
    onlineManager.setOnline(false);
    onTestFinished(() => onlineManager.setOnline(true));
    const { result } = renderHook(() => useUpdateWebhooks(), { wrapper: Providers });
    act(() => result.current.mutate({ deliveryUrl: 'https://example.com/delivery' }));
    await waitFor(() => expect(count('webhooks.update')).toBe(1));
  });

  test('leaves no secret in the caches', async () => {
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
