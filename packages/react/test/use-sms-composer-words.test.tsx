import { type SmsComposerOptions, useSmsComposer } from '@23telecom/react/composer';
import { turkish } from '@23telecom/encoding/national';
import { act, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ComposerForm } from './composer-form.tsx';
import { openTelecom } from './open-telecom.tsx';

const rates = [{ dialCode: '44', country: 'United Kingdom', rate: 0.0391 }];
const to = '+447911123456';

const openComposer = (options: SmsComposerOptions = {}) => {
  const telecom = openTelecom({ rates });
  const { result } = renderHook(
    () => useSmsComposer({ rates, currency: 'EUR', form: 'words', ...options }),
    { wrapper: telecom.Providers },
  );
  return { ...telecom, result };
};
const sentencesOf = (text: string, options: SmsComposerOptions = {}) =>
  openComposer({
    defaultValues: { text, recipients: to },
    ...options,
  }).result.current.suggestions.map(({ sentence }) => sentence);

describe('the announcement of the count', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const Form = (options: SmsComposerOptions) => (
    <ComposerForm composer={useSmsComposer({ rates, form: 'announced', ...options })} />
  );
  const open = (options: SmsComposerOptions = {}) => {
    const { Providers } = openTelecom();
    render(<Form {...options} />, { wrapper: Providers });
    const field = screen.getByLabelText('Text');
    const live = screen.getByTestId('live');
    const seen: string[] = [];
    const type = (value: string, waitMs: number) => {
      fireEvent.change(field, { target: { value } });
      act(() => void vi.advanceTimersByTime(waitMs));
      if (live.textContent !== (seen.at(-1) ?? '')) seen.push(live.textContent);
    };
    return { live, seen, type };
  };

  test('is a polite region apart from the visible text, and is empty at first', () => {
    const { live } = open({ defaultValues: { text: 'Hello' } });
    act(() => void vi.advanceTimersByTime(5000));
    expect(live.getAttribute('aria-live')).toBe('polite');
    expect(live.textContent).toBe('');
  });

  test('comes a second after the last key, not before', () => {
    const { live, type } = open();
    type('H', 999);
    type('He', 999);
    expect(live.textContent).toBe('');
    act(() => void vi.advanceTimersByTime(1));
    expect(live.textContent).toBe('1 segment');
  });

  test.each([50, 1500])(
    'changes once while 100 characters are typed, one each %d ms',
    (pauseMs) => {
      const { seen, type } = open();
      for (let length = 1; length <= 100; length++) type('a'.repeat(length), pauseMs);
      act(() => void vi.advanceTimersByTime(1000));
      type('a'.repeat(100), 0);
      expect(seen).toEqual(['1 segment']);
    },
  );

  test('changes with the encoding, the segments and the limit', () => {
    const { seen, type } = open({ maxSegments: 1 });
    type('a', 1000);
    type('я', 1000);
    type('a'.repeat(161), 1000);
    type('a'.repeat(170), 1000);
    type('a', 1000);
    expect(seen).toEqual([
      '1 segment',
      '1 segment, special characters',
      '2 segments, the limit is 1',
      '1 segment',
    ]);
  });
});

describe('a suggestion', () => {
  test('says how many characters save a segment, with the money', () => {
    expect(sentencesOf('a'.repeat(172))).toEqual([
      'Remove 12 characters to save a segment (€0.0391)',
    ]);
    expect(sentencesOf('a'.repeat(161))).toEqual([
      'Remove 1 character to save a segment (€0.0391)',
    ]);
  });

  test('counts the money of all recipients', () => {
    const recipients = '+447911123456, +447911123457';
    expect(
      sentencesOf('a'.repeat(172), { defaultValues: { text: 'a'.repeat(172), recipients } }),
    ).toEqual(['Remove 12 characters to save a segment (€0.0782)']);
  });

  test('replaces special characters only where that saves a segment', () => {
    expect(sentencesOf(`It’s ${'a'.repeat(100)}`)).toContain(
      'Replace special characters to save a segment (€0.0391)',
    );
    expect(sentencesOf('It’s')).toEqual([]);
    expect(sentencesOf(`It’s ${'a'.repeat(100)}`, { encoding: 'UCS-2' })).not.toContain(
      expect.stringContaining('Replace'),
    );
  });

  test('has no money without a price, and is absent where it saves nothing', () => {
    expect(sentencesOf('a'.repeat(172), { rates: [] })).toEqual([
      'Remove 12 characters to save a segment',
    ]);
    expect(sentencesOf('a'.repeat(160))).toEqual([]);
    expect(sentencesOf('a'.repeat(300))).toEqual([]);
  });
});

describe('options', () => {
  test('maxSegments limits the message, and says how much is too much', () => {
    const { result } = openComposer({
      maxSegments: 1,
      defaultValues: { text: `${'a'.repeat(160)}😀` },
    });
    // 161 characters in UCS-2, of which 70 units fit.
    expect(result.current.problems.text).toEqual({
      place: 'text',
      code: 'TOO_LONG',
      params: { count: 1, max: 1 },
    });
    expect(
      openComposer({ maxSegments: 1, defaultValues: { text: 'a'.repeat(170) } }).result.current
        .problems.text,
    ).toMatchObject({ params: { count: 10, max: 1 } });
  });

  test('encoding forces GSM-7, and names the characters that it lacks', () => {
    const { result } = openComposer({ encoding: 'GSM-7', defaultValues: { text: 'It’s 😀’' } });
    expect(result.current.problems.text).toMatchObject({
      code: 'NOT_GSM7',
      params: { characters: '’ 😀' },
    });
  });

  test('encoding forces UCS-2', () => {
    const { result } = openComposer({ encoding: 'UCS-2', defaultValues: { text: 'a'.repeat(71) } });
    expect(result.current.cost.analysis).toMatchObject({ encoding: 'UCS-2', segments: 2 });
  });

  test('national tables keep a text in GSM-7', () => {
    const text = 'Yarın görüşürüz, iyi akşamlar. '.repeat(3);
    expect(openComposer({ defaultValues: { text } }).result.current.cost.analysis.segments).toBe(2);
    const { result } = openComposer({ defaultValues: { text }, national: [turkish] });
    expect(result.current.cost.analysis).toMatchObject({ encoding: 'GSM-7', segments: 1 });
  });

  test('defaultCountry reads national numbers', () => {
    const defaultValues = { recipients: '07911 123456' };
    expect(openComposer({ defaultValues }).result.current.problems.recipients?.code).toBe(
      'NO_COUNTRY',
    );
    const { result } = openComposer({ defaultValues, defaultCountry: 'GB' });
    expect(result.current.recipients.to).toEqual([to]);
    expect(result.current.problems.recipients).toBeUndefined();
  });
});

test('the price is a range, with the numbers that have none', () => {
  const range = [
    { dialCode: '44', country: 'United Kingdom', network: 'A', rate: 0.0525 },
    { dialCode: '44', country: 'United Kingdom', network: 'B', rate: 0.1274 },
  ];
  const priceOf = (recipients: string) =>
    openComposer({ rates: range, defaultValues: { text: 'Hi', recipients } }).result.current
      .priceSentence;
  expect(priceOf(to)).toBe('€0.0525 – €0.1274');
  expect(priceOf(`${to}, +33612345678`)).toBe('€0.0525 – €0.1274, no price for 1 number');
  expect(priceOf('+33612345678, +33612345679')).toBe('no price for 2 numbers');
  expect(priceOf('')).toBe('');
});

describe('a failed send', () => {
  const filled = { recipients: to, senderId: 'MyApp', text: 'Hello' };

  test.each([
    [{ kind: 'status', status: 400, code: 'INVALID_SENDER' }, 'senderId', 'INVALID'],
    [{ kind: 'status', status: 400, code: 'INVALID_TO' }, 'recipients', 'INVALID'],
    [{ kind: 'status', status: 400, code: 'INVALID_MESSAGE' }, 'text', 'INVALID'],
    [{ kind: 'status', status: 402 }, 'send', 'NO_BALANCE'],
    [{ kind: 'status', status: 403, code: 'FORBIDDEN' }, 'send', 'REFUSED'],
    [{ kind: 'rate-limit' }, 'send', 'TOO_FAST'],
    [{ kind: 'drop-after' }, 'send', 'UNCERTAIN'],
  ] as const)('%o is shown at %s as %s', async (fault, place, code) => {
    const { result, sandbox } = openComposer({ defaultValues: filled });
    sandbox.faults.add({ ...fault, on: 'sms.send' });
    act(() => result.current.submit());
    await waitFor(() => expect(result.current.shownProblems[place]?.code).toBe(code));
    expect(Object.keys(result.current.shownProblems)).toEqual([place]);
    // It prevents nothing: the person may send again.
    expect(result.current.problems).toEqual({});
  });

  test('at a field is over when the field changes', async () => {
    const { result, sandbox } = openComposer({ defaultValues: filled });
    sandbox.faults.add({ kind: 'status', status: 400, code: 'INVALID_SENDER', on: 'sms.send' });
    act(() => result.current.submit());
    await waitFor(() => expect(result.current.shownProblems.senderId).toBeDefined());
    act(() => result.current.setValue('text', 'Bye'));
    expect(result.current.shownProblems.senderId).toBeDefined();
    act(() => result.current.setValue('senderId', 'Other'));
    expect(result.current.shownProblems).toEqual({});
  });
});
