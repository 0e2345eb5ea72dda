import { TelecomProvider, TelecomProviderError, useSmsCost, useSmsStatus } from '@23telecom/react';
import { balanceOptions, pricingOptions } from '@23telecom/react/options';
import type { Rate } from '@23telecom/encoding';
import { formatCost } from '@23telecom/encoding/format';
import { QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { openTelecom, silenceErrors } from './open-telecom.tsx';
import { prefetch } from './prefetch.ts';

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

  test('it leaves no timer that would keep a process alive', () => {
    vi.useFakeTimers();
    try {
      renderHook(() => useSmsCost({ text: 'Hi', to: [british], rates })).unmount();
      vi.advanceTimersByTime(1);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('it fetches nothing, even with a provider', async () => {
    const { Providers, sandbox, queryClient } = openTelecom();
    renderHook(() => useSmsCost({ text: 'Hi', to: [british], rates }), { wrapper: Providers });
    await waitFor(() => expect(queryClient.isFetching()).toBe(0));
    expect(sandbox.requests()).toEqual([]);
  });

  test('it takes the balance from the cache', async () => {
    const { Providers, client, queryClient } = openTelecom({ balance: 10 });
    await prefetch(queryClient, balanceOptions(client));
    const { result } = renderHook(() => useSmsCost({ text: 'Hi', to: [british], rates }), {
      wrapper: Providers,
    });
    expect(result.current.isCovered).toBe(true);
  });

  test('the dates of rates count if a time is given', () => {
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

  test('a rate that is not in force still covers its numbers', () => {
    const dated = [
      { dialCode: '1', country: 'United States', rate: 0.0085 },
      { dialCode: '1242', country: 'Bahamas', rate: 0.05, validUntil: '2026-03-01T00:00:00Z' },
    ];
    const { result } = renderHook(() =>
      useSmsCost({ text: 'Hi', to: ['+12425551234'], rates: dated, at: '2026-03-01T00:00:00Z' }),
    );
    expect(result.current.estimate).toMatchObject({ billable: 0, unpriced: ['+12425551234'] });
  });

  test('dates are parsed once, while the message grows', () => {
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
    [{ rate: NaN }, 'rates[1].rate'],
    [{ rate: '0.04' }, 'rates[1].rate'],
    [{ rate: -1 }, 'rates[1].rate'],
  ])(
    'a bad rate is in the result, and the other countries keep their price: %j',
    (change, place) => {
      const [first, second, ...others] = rates;
      const wrong = [first, { ...second, ...change }, ...others] as readonly Rate[];
      const { result } = renderHook(() =>
        useSmsCost({ text: 'Hi', to: [british], rates: wrong, at: '2026-03-01T00:00:00Z' }),
      );
      expect(result.current.rateProblems).toEqual([
        { code: 'BAD_RATE', index: 1, message: expect.stringContaining(place) as string },
      ]);
      expect(result.current.estimate).toMatchObject({ max: 0.0391, unpriced: [] });
    },
  );

  test.each([null, undefined, 12, 'rate'])('a row that is %j does not throw', (row) => {
    const wrong = [...rates, row] as unknown as readonly Rate[];
    const { result } = renderHook(() => useSmsCost({ text: 'Hi', to: [british], rates: wrong }));
    expect(result.current.rateProblems.map(({ index }) => index)).toEqual([3]);
    expect(result.current.estimate?.max).toBe(0.0391);
  });

  test('the numbers of a bad rate have no price, not that of a network or of a shorter dial code', () => {
    const wrong = [
      ...rates,
      { dialCode: '1', country: 'United States', network: 'Other', rate: NaN },
      { dialCode: '4', country: 'Nowhere', rate: 0.01 },
      { dialCode: '44', country: 'United Kingdom', network: 'Other', rate: NaN },
    ];
    const { result } = renderHook(() =>
      useSmsCost({ text: 'Hi', to: [british, american], rates: wrong }),
    );
    expect(result.current.estimate).toMatchObject({ billable: 0, unpriced: [british, american] });
    expect(result.current.isCovered).toBeUndefined();
  });

  test('without a price an amount is absent, not 0', () => {
    const { result } = renderHook(() => useSmsCost({ text: 'Hi', to: [british], rates: [] }));
    const { estimate } = result.current;
    expect(estimate && formatCost(estimate).amount).toBeUndefined();
  });

  test('`rates: undefined` while own rates load needs no provider', () => {
    const { result } = renderHook(() =>
      useSmsCost({ text: 'Hi', to: [british], rates: undefined }),
    );
    expect(result.current.estimate).toBeUndefined();
    expect(result.current.analysis.segments).toBe(1);
  });

  test('`rates: undefined` shows no price of the account, even with a provider', async () => {
    const { Providers, sandbox, queryClient } = openTelecom({ rates });
    const { result } = renderHook(
      () => useSmsCost({ text: 'Hi', to: [british], rates: undefined }),
      {
        wrapper: Providers,
      },
    );
    await waitFor(() => expect(queryClient.isFetching()).toBe(0));
    expect(result.current.estimate).toBeUndefined();
    expect(sandbox.requests()).toEqual([]);
  });

  test('an encoding that the text does not fit is a problem, not an exception', () => {
    const { result } = renderHook(() =>
      useSmsCost({ text: 'It’s', to: [british], rates, options: { encoding: 'GSM-7' } }),
    );
    expect(result.current.textProblem?.code).toBe('NOT_GSM7');
    expect(result.current).toMatchObject({
      analysis: { encoding: 'UCS-2' },
      estimate: { max: 0.0391 },
    });
  });

  test.each(['+447911123456', undefined, null, 12])('`to` that is %j is explained', (to) => {
    silenceErrors();
    const render = () =>
      renderHook(() => useSmsCost({ text: 'Hi', to: to as unknown as readonly string[], rates }));
    if (to === undefined) expect(render).not.toThrow();
    else expect(render).toThrow(/^to: expected an array such as \['\+447911123456'\], got /);
  });
});

describe('without rates', () => {
  test('it fetches prices and balance once, and shows the amount that the provider then charges', async () => {
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

  test('it takes both from the cache', async () => {
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

  test('it throws outside a provider', () => {
    const { queryClient } = openTelecom();
    silenceErrors();
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    );
    expect(() => renderHook(() => useSmsCost({ text: '' }))).toThrow(TelecomProviderError);
    expect(() => renderHook(() => useSmsCost({ text: '' }))).toThrow(/`rates`/);
    expect(() => renderHook(() => useSmsCost({ text: '' }), { wrapper })).toThrow(
      /<TelecomProvider client=\{client\}>/,
    );
    expect(() => renderHook(() => useSmsStatus('1'), { wrapper })).toThrow(
      expect.objectContaining({ code: 'NO_PROVIDER' }) as Error,
    );
  });

  test('an unavailable balance leaves the coverage unknown', async () => {
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

describe('a problem', () => {
  test('is reported for the sender and for each recipient, with its index', () => {
    const { result } = renderHook(() =>
      useSmsCost({ text: 'Hi', to: [british, '0049', ''], senderId: 'My App', rates }),
    );
    expect(result.current.senderProblem?.code).toBe('BAD_CHARACTER');
    expect(result.current.recipientProblems.map(({ index, code }) => [index, code])).toEqual([
      [1, 'MISSING_PLUS'],
      [2, 'EMPTY'],
    ]);
  });

  test('is not billed', () => {
    const { result } = renderHook(() => useSmsCost({ text: 'Hi', to: [british, '0049'], rates }));
    expect(result.current.estimate).toMatchObject({ recipients: 1, billable: 1, unpriced: [] });
  });

  test('is not reported for a sender that is not given yet', () => {
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

test('a recipient without a price leaves the coverage open', () => {
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
          options: { referenceBits: 16 },
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

  test('keeps the parts that a key press does not change', () => {
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

  test('keeps its estimate if an input changes that does not affect the price', () => {
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
    expect(result.current.senderProblem?.code).toBe('BAD_CHARACTER');
    expect(result.current.offenders).toBe(offenders);
    rerender({ text: 'It’s h', senderId: 'My App', balance: 0 });
    expect(result.current).toMatchObject({ isCovered: false, analysis: { units: 6 } });
    expect(result.current.estimate).toBe(estimate);
    expect(result.current.recipientProblems).toBe(recipientProblems);
    expect(resolveCountry).toHaveBeenCalledTimes(1);
  });

  test('keeps an equal estimate although an inline resolver changed', () => {
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

test('each provider may be present without the other', () => {
  const { client } = openTelecom();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TelecomProvider client={client}>{children}</TelecomProvider>
  );
  const { result } = renderHook(() => useSmsCost({ text: 'Hi', to: [british], rates }), {
    wrapper,
  });
  expect(result.current.estimate?.max).toBe(0.0391);
});
