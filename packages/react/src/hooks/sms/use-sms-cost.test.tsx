import { TelecomProvider, TelecomProviderError, useSmsCost, useSmsStatus } from '@23telecom/react';
import { balanceOptions, pricingOptions } from '@23telecom/react/options';
import type { Rate } from '@23telecom/encoding';
import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { openTelecom, silenceErrors } from '../../../test/open-telecom.tsx';
import { prefetch } from '../../../test/prefetch.ts';

const rates = [
  { dialCode: '44', country: 'United Kingdom', rate: 0.0391 },
  { dialCode: '1', country: 'United States', network: 'Verizon', rate: 0.0085 },
  { dialCode: '1', country: 'United States', network: 'AT&T', rate: 0.0091 },
];
const british = '+447911123456';
const american = '+14155551234';

describe('with rates', () => {
  test('it needs no provider', () => {
    const { result } = renderHook(() =>
      useSmsCost({ text: 'It’s here', to: [british, american], rates, currency: 'EUR' }),
    );
    expect(result.current.analysis).toMatchObject({ encoding: 'UCS-2', units: 9, segments: 1 });
    expect(result.current.offenders).toEqual([{ character: '’', codePoint: 'U+2019', index: 2 }]);
    expect(result.current.estimate).toMatchObject({ min: 0.0476, max: 0.0482, currency: 'EUR' });
    expect(result.current.isCovered).toBeUndefined();
  });

  test('it leaves no timer behind, which would hold up the end of a process', () => {
    vi.useFakeTimers();
    try {
      renderHook(() => useSmsCost({ text: 'Hi', to: [british], rates })).unmount();
      vi.advanceTimersByTime(1);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('it fetches nothing, also with a provider', async () => {
    const { Providers, sandbox, queryClient } = openTelecom();
    renderHook(() => useSmsCost({ text: 'Hi', to: [british], rates }), { wrapper: Providers });
    await waitFor(() => expect(queryClient.isFetching()).toBe(0));
    expect(sandbox.requests()).toEqual([]);
  });

  test('it takes a balance that is cached', async () => {
    const { Providers, client, queryClient } = openTelecom({ balance: 10 });
    await prefetch(queryClient, balanceOptions(client));
    const { result } = renderHook(() => useSmsCost({ text: 'Hi', to: [british], rates }), {
      wrapper: Providers,
    });
    expect(result.current.isCovered).toBe(true);
  });

  test('rates count by their dates where a time is given', () => {
    const dated = [
      { dialCode: '44', country: 'United Kingdom', rate: 0.04, validUntil: '2026-03-01T00:00:00Z' },
      { dialCode: '44', country: 'United Kingdom', rate: 0.05, validFrom: '2026-03-01T00:00:00Z' },
    ];
    const costAt = (at: string | Date | undefined) =>
      renderHook(() => useSmsCost({ text: 'Hi', to: [british], rates: dated, at })).result.current
        .estimate;
    expect(costAt('2026-02-28T00:00:00Z')).toMatchObject({ min: 0.04, max: 0.04 });
    expect(costAt(new Date('2026-03-01T00:00:00Z'))).toMatchObject({ min: 0.05, max: 0.05 });
    expect(costAt(undefined)).toMatchObject({ min: 0.04, max: 0.05 });
  });

  test('a rate that is not in force covers its numbers all the same', () => {
    const dated = [
      { dialCode: '1', country: 'United States', rate: 0.0085 },
      { dialCode: '1242', country: 'Bahamas', rate: 0.05, validUntil: '2026-03-01T00:00:00Z' },
    ];
    const { result } = renderHook(() =>
      useSmsCost({ text: 'Hi', to: ['+12425551234'], rates: dated, at: '2026-03-01T00:00:00Z' }),
    );
    expect(result.current.estimate).toMatchObject({ billable: 0, unpriced: ['+12425551234'] });
  });

  test('dates are read once, however the message grows', () => {
    const dated = rates.map((rate) => ({ ...rate, validFrom: '2026-01-08T22:15:29Z' }));
    const { result, rerender } = renderHook(
      ({ text }) => useSmsCost({ text, to: [british], rates: dated, at: 1_790_000_000_000 }),
      { initialProps: { text: 'Hi' } },
    );
    const parse = vi.spyOn(Date, 'parse');
    rerender({ text: 'a'.repeat(161) });
    expect(result.current.estimate?.max).toBe(0.0782);
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  test.each([
    [{ validFrom: '2026-01-08T22:15:29' }, 'rates[1].validFrom'],
    [{ validUntil: 'soon' }, 'rates[1].validUntil'],
    [{ dialCode: 'x' }, 'rates[1].dialCode'],
  ])('a row that is wrong is named: %j', (change, place) => {
    silenceErrors();
    const [first, second, ...others] = rates;
    const wrong = [first, { ...second, ...change }, ...others] as readonly Rate[];
    expect(() => renderHook(() => useSmsCost({ text: 'Hi', to: [british], rates: wrong }))).toThrow(
      place,
    );
  });
});

describe('without rates', () => {
  test('it fetches prices and balance once, and tells what the provider then charges', async () => {
    const telecom = openTelecom({ rates, balance: 10, currency: 'USD' });
    const { result } = renderHook(
      () => [useSmsCost({ text: 'Hi', to: [british] }), useSmsCost({ text: 'Hi', to: [british] })],
      { wrapper: telecom.Providers },
    );
    expect(result.current[0]?.estimate).toBeUndefined();
    expect(result.current[0]?.analysis.segments).toBe(1);
    await waitFor(() => expect(result.current[0]?.isCovered).toBe(true));
    expect(result.current[0]?.estimate).toMatchObject({ max: 0.0391, currency: 'USD' });
    const sent = await telecom.client.sms.send({ to: [british], text: 'Hi', senderId: 'MyApp' });
    expect(sent.summary.cost).toBe(0.0391);
    expect(telecom.count('account.pricing')).toBe(1);
    expect(telecom.count('account.balance')).toBe(1);
  });

  test('it starts from a cache that holds them', async () => {
    const { Providers, client, queryClient } = openTelecom({ rates, balance: 10 });
    await Promise.all([
      prefetch(queryClient, pricingOptions(client)),
      prefetch(queryClient, balanceOptions(client)),
    ]);
    const { result } = renderHook(() => useSmsCost({ text: 'Hi', to: [british] }), {
      wrapper: Providers,
    });
    expect(result.current).toMatchObject({ estimate: { max: 0.0391 }, isCovered: true });
  });

  test('it needs a provider, and says so', () => {
    const { queryClient } = openTelecom();
    silenceErrors();
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    );
    expect(() => renderHook(() => useSmsCost({ text: '' }))).toThrow(TelecomProviderError);
    expect(() => renderHook(() => useSmsCost({ text: '' }), { wrapper })).toThrow(
      /<TelecomProvider client=\{client\}>/,
    );
    expect(() => renderHook(() => useSmsStatus('1'), { wrapper })).toThrow(
      expect.objectContaining({ code: 'NO_PROVIDER' }) as Error,
    );
  });

  test('an unavailable balance covers nothing and refuses nothing', async () => {
    const { Providers, sandbox, queryClient } = openTelecom({ rates });
    sandbox.faults.add({ kind: 'degraded-cache', on: 'account.balance' });
    const { result } = renderHook(() => useSmsCost({ text: 'Hi', to: [british] }), {
      wrapper: Providers,
    });
    await waitFor(() => expect(queryClient.isFetching()).toBe(0));
    await waitFor(() => expect(result.current.estimate).toBeDefined());
    expect(result.current.isCovered).toBeUndefined();
  });
});

describe('what is wrong', () => {
  test('is told of sender and recipients, by their place', () => {
    const { result } = renderHook(() =>
      useSmsCost({ text: 'Hi', to: [british, '0049', ''], senderId: 'My App', rates }),
    );
    expect(result.current.senderProblem?.code).toBe('bad_character');
    expect(result.current.recipientProblems.map(({ index, code }) => [index, code])).toEqual([
      [1, 'missing_plus'],
      [2, 'empty'],
    ]);
  });

  test('is not billed', () => {
    const { result } = renderHook(() => useSmsCost({ text: 'Hi', to: [british, '0049'], rates }));
    expect(result.current.estimate).toMatchObject({ recipients: 1, billable: 1, unpriced: [] });
  });

  test('is nothing where no sender is given yet', () => {
    const { result } = renderHook(() => useSmsCost({ text: 'Hi', rates }));
    expect(result.current).toMatchObject({ senderProblem: undefined, recipientProblems: [] });
  });
});

test.each([
  [0, false],
  [0.008, false],
  [0.0085, 'maybe'],
  [0.009, 'maybe'],
  [0.0091, true],
])('a balance of %d covers a cost of 0.0085 to 0.0091: %s', (balance, isCovered) => {
  const { result } = renderHook(() => useSmsCost({ text: 'Hi', to: [american], rates, balance }));
  expect(result.current.isCovered).toBe(isCovered);
});

test('a recipient without a price may cost anything', () => {
  const { result } = renderHook(() =>
    useSmsCost({ text: 'Hi', to: ['+33612345678'], rates, balance: 100 }),
  );
  expect(result.current.estimate?.unpriced).toEqual(['+33612345678']);
  expect(result.current.isCovered).toBe('maybe');
});

describe('the result', () => {
  const render = (text: string) =>
    renderHook(
      (props: { text: string; balance: number }) =>
        useSmsCost({
          ...props,
          to: [british, 'nobody'],
          senderId: 'MyApp',
          rates: rates.map((rate) => ({ ...rate })),
          options: { reference: 16 },
          at: new Date('2026-03-01T00:00:00Z'),
        }),
      { initialProps: { text, balance: 10 } },
    );

  test('is the same object while its inputs are equal by value', () => {
    const { result, rerender } = render('Hello');
    const first = result.current;
    rerender({ text: ['Hel', 'lo'].join(''), balance: 10 });
    expect(result.current).toBe(first);
  });

  test('keeps the parts that a key does not change', () => {
    const { result, rerender } = render('Hello');
    const { estimate, recipientProblems, analysis } = result.current;
    rerender({ text: 'Hello!', balance: 10 });
    expect(result.current.analysis).not.toBe(analysis);
    expect(result.current.estimate).toBe(estimate);
    expect(result.current.recipientProblems).toBe(recipientProblems);
    rerender({ text: 'Hello!', balance: 0 });
    expect(result.current.estimate).toBe(estimate);
    expect(result.current.isCovered).toBe(false);
  });

  test('is not reckoned anew for what the price does not hang on', () => {
    const shared = [
      { dialCode: '1', country: 'United States', rate: 0.0085 },
      { dialCode: '1', country: 'Canada', rate: 0.0075 },
    ];
    const resolveCountry = vi.fn(() => 'Canada');
    const { result, rerender } = renderHook(
      (props: { text: string; senderId: string; balance: number }) =>
        useSmsCost({ ...props, to: [american, 'nobody'], rates: shared, resolveCountry }),
      { initialProps: { text: 'It’s', senderId: 'My', balance: 1 } },
    );
    const { estimate, offenders, recipientProblems } = result.current;
    expect(estimate?.max).toBe(0.0075);
    expect(resolveCountry).toHaveBeenCalledTimes(1);
    rerender({ text: 'It’s', senderId: 'My App', balance: 1 });
    expect(result.current.senderProblem?.code).toBe('bad_character');
    expect(result.current.offenders).toBe(offenders);
    rerender({ text: 'It’s h', senderId: 'My App', balance: 0 });
    expect(result.current).toMatchObject({ isCovered: false, analysis: { units: 6 } });
    expect(result.current.estimate).toBe(estimate);
    expect(result.current.recipientProblems).toBe(recipientProblems);
    expect(resolveCountry).toHaveBeenCalledTimes(1);
  });

  test('keeps an estimate that a resolver written inline gives again', () => {
    const { result, rerender } = renderHook(() =>
      useSmsCost({ text: 'Hi', to: [british], rates, resolveCountry: () => undefined }),
    );
    const first = result.current;
    rerender();
    expect(result.current).toBe(first);
  });

  test('changes with the segments', () => {
    const { result, rerender } = render('a'.repeat(160));
    expect(result.current.estimate?.max).toBe(0.0391);
    rerender({ text: 'a'.repeat(161), balance: 10 });
    expect(result.current.estimate?.max).toBe(0.0782);
  });
});

test('a provider may be there without the other one', () => {
  const { client } = openTelecom();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TelecomProvider client={client}>{children}</TelecomProvider>
  );
  const { result } = renderHook(() => useSmsCost({ text: 'Hi', to: [british], rates }), {
    wrapper,
  });
  expect(result.current.estimate?.max).toBe(0.0391);
});
