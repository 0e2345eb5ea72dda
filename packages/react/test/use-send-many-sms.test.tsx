import type { SendJournal, SendJournalEntry } from '@23telecom/client';
import { type SmsComposerOptions, useSmsComposer } from '@23telecom/react/composer';
import {
  type SendManySmsInput,
  type SendManySmsOptions,
  useSendManySms,
} from '@23telecom/react/send-many';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ComposerForm } from './composer-form.tsx';
import { openTelecom, silenceErrors } from './open-telecom.tsx';

/** A journal that outlives a page, as one in an application's database does. */
const createJournal = (): SendJournal & { readonly entries: readonly SendJournalEntry[] } => {
  const entries: SendJournalEntry[] = [];
  return {
    entries,
    async *read() {
      yield* entries;
    },
    append: async (entry) => entries.push(entry),
  };
};

const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => `+447911${100_000 + index}`);
const text = 'Hello';
const senderId = 'MyApp';
const rates = [{ dialCode: '44', country: 'United Kingdom', rate: 0.04 }];

const open = (options: SendManySmsOptions) => {
  const telecom = openTelecom({ rates, balance: 1000 });
  const { result, unmount } = renderHook(() => useSendManySms(options), {
    wrapper: telecom.Providers,
  });
  return { ...telecom, result, unmount };
};

test('a run reports progress, cost and figures', async () => {
  const { result, sandbox } = open({ journal: createJournal() });
  expect(result.current.status).toBe('idle');
  await act(() => result.current.start({ recipients: numbers(250), text, senderId }));
  expect(result.current).toMatchObject({
    status: 'done',
    progress: { total: 250, done: 250, accepted: 250, failed: 0, uncertain: 0, cost: 10 },
    uncertain: [],
    unsent: [],
    summary: { accepted: 250, cost: 10, stoppedBy: null },
  });
  expect(sandbox.messages()).toHaveLength(250);
});

test('a second start while one is under way is the same run', async () => {
  const { result, sandbox } = open({ journal: createJournal() });
  const input = { recipients: numbers(150), text, senderId };
  await act(() => Promise.all([result.current.start(input), result.current.start(input)]));
  expect(sandbox.messages()).toHaveLength(150);
});

test('cancel stops before the next request, and a later run with the journal goes on', async () => {
  const journal = createJournal();
  const { result, sandbox, Providers } = open({ journal, options: { concurrency: 1 } });
  const input = { recipients: numbers(300), text, senderId };
  sandbox.faults.add({ kind: 'latency', ms: 200, on: 'sms.send' });
  let run: Promise<unknown> = Promise.resolve();
  act(() => void (run = result.current.start(input)));
  await waitFor(() => expect(result.current.progress.done).toBeGreaterThan(0));
  act(() => result.current.cancel());
  await act(() => run);
  expect(result.current.status).toBe('stopped');
  expect(result.current.summary?.stoppedBy).toBe('aborted');
  const sent = sandbox.messages().length;
  expect(sent).toBeLessThan(300);
  expect(result.current.unsent).toHaveLength(300 - sent);
  const reloaded = renderHook(() => useSendManySms({ journal }), { wrapper: Providers });
  await act(() => reloaded.result.current.start(input));
  expect(reloaded.result.current.summary).toMatchObject({ skipped: sent, accepted: 300 - sent });
  expect(new Set(sandbox.messages().map(({ recipient }) => recipient)).size).toBe(300);
  expect(sandbox.messages()).toHaveLength(300);
});

test('recipients of a lost request are uncertain, and a later run never sends to them', async () => {
  const journal = createJournal();
  const options = { settleMs: 0, maxRetries: 0 };
  const { result, sandbox, count, Providers } = open({ journal, options });
  const input = { recipients: numbers(2), text, senderId };
  sandbox.faults.add({ kind: 'drop-before', on: 'sms.send' });
  await act(() => result.current.start(input));
  expect(result.current.uncertain).toEqual(numbers(2));
  expect(result.current.progress).toMatchObject({ done: 2, uncertain: 2, failed: 0 });
  const later = renderHook(() => useSendManySms({ journal, options }), { wrapper: Providers });
  await act(() => later.result.current.start(input));
  expect(later.result.current.uncertain).toEqual(numbers(2));
  expect(count('sms.send')).toBe(1);
});

test('the text of each recipient has its values', async () => {
  const { result, sandbox } = open({ journal: createJournal() });
  const [ann = '', ben = ''] = numbers(2);
  await act(() =>
    result.current.start({
      recipients: [
        { recipient: ann, values: { name: 'Ann' } },
        { recipient: ben, values: { name: 'Ben' } },
      ],
      text: 'Hi {{name}}',
      senderId,
    }),
  );
  expect(
    sandbox
      .messages()
      .map(({ recipient, text: sent }) => [recipient, sent])
      .sort(),
  ).toEqual([
    [ann, 'Hi Ann'],
    [ben, 'Hi Ben'],
  ]);
});

test('a run of your own replaces that of the client', async () => {
  const { result, sandbox } = open({
    run: ({ recipients }) => ({
      async *[Symbol.asyncIterator]() {
        yield {
          status: 'uncertain',
          recipients: [...(recipients as string[])],
          error: null,
        } as const;
      },
      summary: async () => ({ ...emptySummary, uncertain: 2 }),
    }),
  });
  await act(() => result.current.start({ recipients: numbers(2), text, senderId }));
  expect(result.current).toMatchObject({
    status: 'done',
    progress: { done: 2, uncertain: 2, accepted: 0, failed: 0 },
    uncertain: numbers(2),
  });
  expect(sandbox.messages()).toEqual([]);
});

const emptySummary = {
  accepted: 0,
  blocked: 0,
  refused: 0,
  reconciled: 0,
  failed: 0,
  uncertain: 0,
  unsent: 0,
  invalid: 0,
  duplicates: 0,
  skipped: 0,
  read: 2,
  requests: 1,
  segments: 0,
  cost: 0,
  stoppedBy: null,
};

test('an error of the journal is in the state', async () => {
  const { result } = open({
    journal: {
      read: () => {
        throw new Error('no database');
      },
      append: async () => undefined,
    },
  });
  await act(() => result.current.start({ recipients: numbers(1), text, senderId }));
  expect(result.current.status).toBe('error');
  expect(String(result.current.error)).toContain('no database');
});

describe('after a start that failed at once, the next start sends', () => {
  const personal = { recipient: numbers(1)[0] ?? '', values: { name: 'Ann' } };
  test.each<readonly [string, Partial<Record<keyof SendManySmsInput, unknown>>]>([
    ['braces without a field', { recipients: [personal], text: 'Hi {{name}' }],
    ['a field without a value', { recipients: [personal], text: 'Hi {{city}}' }],
    ['recipients that are no list', { recipients: undefined }],
    ['an empty text', { text: '' }],
    ['a sender of one letter', { senderId: 'x' }],
  ])('%s', async (_, fault) => {
    const { result, sandbox } = open({ journal: createJournal() });
    const input = { recipients: numbers(1), text, senderId };
    await act(() => result.current.start({ ...input, ...fault } as SendManySmsInput));
    expect(result.current.status).toBe('error');
    expect(sandbox.messages()).toEqual([]);
    act(() => result.current.reset());
    expect(result.current.status).toBe('idle');
    await act(() => result.current.start(input));
    expect(result.current.status).toBe('done');
    expect(sandbox.messages()).toHaveLength(1);
  });

  test('a run of your own that throws', async () => {
    let calls = 0;
    const { result } = open({
      run: () => {
        calls++;
        throw new Error('no campaign');
      },
    });
    const input = { recipients: numbers(1), text, senderId };
    await act(() => result.current.start(input));
    await act(() => result.current.start(input));
    expect(String(result.current.error)).toContain('no campaign');
    expect(calls).toBe(2);
  });
});

test('without a memory it throws', () => {
  silenceErrors();
  const { Providers } = openTelecom();
  expect(() =>
    renderHook(() => useSendManySms({} as SendManySmsOptions), { wrapper: Providers }),
  ).toThrow(/^journal: expected a SendJournal/);
});

describe('the composer', () => {
  const Mailing = ({
    options,
    recipients,
    message = text,
    limits,
  }: {
    readonly options: SendManySmsOptions;
    readonly recipients: readonly string[];
    readonly message?: string;
    readonly limits?: Pick<SmsComposerOptions, 'encoding' | 'maxSegments'>;
  }) => {
    const many = useSendManySms(options);
    const composer = useSmsComposer({
      many,
      rates,
      form: 'mailing',
      defaultValues: { recipients: recipients.join('\n'), senderId, text: message },
      ...limits,
    });
    return (
      <>
        <ComposerForm composer={composer} />
        <output>{`${many.status} ${many.progress.accepted} ${composer.personal?.longest?.row ?? ''}`}</output>
      </>
    );
  };

  test.each([
    [100, 'idle 0 '],
    [101, 'done 101 '],
  ])('sends to %d recipients: %s', async (count, state) => {
    const { Providers, sandbox } = openTelecom({ rates, balance: 1000 });
    const options = { journal: createJournal() };
    render(<Mailing options={options} recipients={numbers(count)} />, { wrapper: Providers });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(sandbox.messages()).toHaveLength(count));
    await waitFor(() => expect(document.querySelector('output')?.textContent).toBe(state));
  });

  test('measures a template: the longest message and the cost of all', async () => {
    const { Providers, sandbox } = openTelecom({ rates, balance: 1000 });
    const [ann = '', ben = ''] = numbers(2);
    const options = {
      journal: createJournal(),
      values: { [ann]: { name: 'Ann' }, [ben]: { name: 'B'.repeat(160) } },
    };
    render(<Mailing options={options} recipients={[ann, ben]} message="Hi {{name}}" />, {
      wrapper: Providers,
    });
    // Ann gets one segment and Ben two: three of 0.04.
    expect(screen.getByText('GSM-7, 2 × 0.12')).toBeDefined();
    expect(document.querySelector('output')?.textContent).toBe('idle 0 1');
    await userEvent.setup().click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() =>
      expect(
        sandbox
          .messages()
          .map(({ text: sent }) => sent.length)
          .sort(),
      ).toEqual([163, 6]),
    );
  });

  test('a field without a value is a problem of the text', async () => {
    const { Providers, sandbox } = openTelecom({ rates });
    const [ann = ''] = numbers(1);
    const options = { journal: createJournal(), values: { [ann]: { name: 'Ann' } } };
    render(<Mailing options={options} recipients={[ann]} message="Hi {{city}}" />, {
      wrapper: Providers,
    });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Send' }));
    expect(screen.getByText(/^Check the double braces/)).toBeDefined();
    expect(sandbox.messages()).toEqual([]);
  });

  describe('a problem of the longest message, or of a value', () => {
    const [ann = '', ben = ''] = numbers(2);
    const values = { [ann]: { name: 'A'.repeat(200) }, [ben]: { name: 'Łucja' } };
    const openMailing = (limits: Pick<SmsComposerOptions, 'encoding' | 'maxSegments'>) => {
      const { Providers } = openTelecom({ rates });
      const options = { journal: createJournal(), values };
      return render(
        <Mailing options={options} recipients={[ann, ben]} message="Hi {{name}}" limits={limits} />,
        { wrapper: Providers },
      );
    };

    test('counts what the longest message has too much', async () => {
      openMailing({ maxSegments: 1 });
      await userEvent.setup().click(screen.getByRole('button', { name: 'Send' }));
      // 203 characters, of which 160 fit.
      expect(screen.getByText('The message is too long. Remove 43 characters.')).toBeDefined();
    });

    test('names the characters of a shorter message that a forced encoding lacks', async () => {
      openMailing({ encoding: 'GSM-7' });
      await userEvent.setup().click(screen.getByRole('button', { name: 'Send' }));
      expect(screen.getByText('These characters cannot be sent: Ł Replace them.')).toBeDefined();
    });

    test('a forced encoding decides on the price of all', () => {
      openMailing({ encoding: 'UCS-2' });
      // 203 characters take four segments, and 8 take one: five of 0.04.
      expect(screen.getByText('UCS-2, 4 × 0.2')).toBeDefined();
    });
  });

  describe('a mailing whose requests are refused says so at its place, and can be sent again', () => {
    test.each([
      ['all of them', 'INTERNAL_FAULT', 2, 0, /^The service refused the message, so nothing/],
      ['one of two', 'INTERNAL_FAULT', 1, 50, /^The sending stopped early/],
      ['for the sender', 'INVALID_SENDER', 2, 0, /^Use 3 to 11 letters and digits/],
    ])('%s', async (_, code, times, accepted, sentence) => {
      const { Providers, sandbox } = openTelecom({ rates, balance: 1000 });
      sandbox.faults.add({ kind: 'status', status: 400, code, on: 'sms.send', times });
      const options = { journal: createJournal(), options: { concurrency: 1, maxRetries: 0 } };
      render(<Mailing options={options} recipients={numbers(150)} />, { wrapper: Providers });
      const send = screen.getByRole('button', { name: 'Send' });
      await userEvent.setup().click(send);
      await waitFor(() =>
        expect(document.querySelector('output')?.textContent).toBe(`done ${accepted} `),
      );
      expect(screen.getByText(sentence)).toBeDefined();
      await userEvent.setup().click(send);
      await waitFor(() => expect(sandbox.messages()).toHaveLength(150));
      await waitFor(() => expect(screen.queryByText(sentence)).toBeNull());
    });
  });
});
