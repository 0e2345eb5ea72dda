import { isTelecomError, type SendResult } from '@23telecom/client';
import { useSendSms } from '@23telecom/react';
import { smsMessagesOptions, smsStatusOptions, telecomKeys } from '@23telecom/react/options';
import { outcomes } from '@23telecom/sandbox';
import { onlineManager } from '@tanstack/react-query';
import { act, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { message, openTelecom } from './open-telecom.tsx';
import { prefetchPages } from './prefetch.ts';

const SendButton = ({ onSuccess }: { onSuccess?: (result: SendResult) => void }) => {
  const { mutate, data, error } = useSendSms({ ...(onSuccess && { onSuccess }) });
  return (
    <button onClick={() => mutate(message)}>
      {error ? `error ${error.sent}` : data ? `sent ${data.summary.accepted}` : 'send'}
    </button>
  );
};

describe('a double click', () => {
  test('sends once and calls back once', async () => {
    const { Providers, sandbox } = openTelecom();
    const onSuccess = vi.fn();
    render(<SendButton onSuccess={onSuccess} />, { wrapper: Providers });
    const button = screen.getByRole('button');
    fireEvent.click(button);
    fireEvent.click(button);
    await screen.findByText('sent 1');
    expect(sandbox.messages()).toHaveLength(1);
    expect(onSuccess).toHaveBeenCalledTimes(1);
  });

  test('sends once, even if the response comes before the second click', async () => {
    const { Providers, sandbox } = openTelecom();
    render(<SendButton />, { wrapper: Providers });
    fireEvent.click(screen.getByRole('button'));
    fireEvent.click(await screen.findByText('sent 1'));
    await waitFor(() => expect(sandbox.messages()).toHaveLength(1));
    expect(sandbox.requests().filter(({ operation }) => operation === 'sms.send')).toHaveLength(1);
  });

  test('sends once in StrictMode', async () => {
    const { Providers, sandbox } = openTelecom();
    render(
      <StrictMode>
        <SendButton />
      </StrictMode>,
      { wrapper: Providers },
    );
    fireEvent.click(screen.getByRole('button'));
    fireEvent.click(screen.getByRole('button'));
    await screen.findByText('sent 1');
    expect(sandbox.messages()).toHaveLength(1);
  });
});

test('the same message goes out again after half a second', async () => {
  const { Providers, sandbox } = openTelecom();
  const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
  onTestFinished(() => now.mockRestore());
  const { result } = renderHook(() => useSendSms(), { wrapper: Providers });
  await act(() => result.current.mutateAsync(message));
  now.mockReturnValue(1_000_499);
  await act(() => result.current.mutateAsync(message));
  expect(sandbox.messages()).toHaveLength(1);
  now.mockReturnValue(1_000_500);
  await act(() => result.current.mutateAsync(message));
  expect(sandbox.messages()).toHaveLength(2);
});

test('another message goes out at once', async () => {
  const { Providers, sandbox } = openTelecom();
  const { result } = renderHook(() => useSendSms(), { wrapper: Providers });
  await act(() =>
    Promise.all([
      result.current.mutateAsync(message),
      result.current.mutateAsync({ ...message, text: 'Bye' }),
    ]),
  );
  expect(sandbox.messages().map(({ text }) => text)).toEqual(['Hello', 'Bye']);
});

test('two equal calls get the same result', async () => {
  const { Providers } = openTelecom();
  const { result } = renderHook(() => useSendSms(), { wrapper: Providers });
  const [one, two] = await act(() =>
    Promise.all([result.current.mutateAsync(message), result.current.mutateAsync({ ...message })]),
  );
  expect(one.summary.accepted).toBe(1);
  expect(two).toBe(one);
});

describe('an error', () => {
  test('that proves that nothing was sent lets the next click through', async () => {
    const { Providers, sandbox } = openTelecom();
    sandbox.faults.add({ kind: 'status', status: 500, code: 'DB_ERROR', on: 'sms.send', times: 1 });
    render(<SendButton />, { wrapper: Providers });
    fireEvent.click(screen.getByRole('button'));
    fireEvent.click(await screen.findByText('error no'));
    await screen.findByText('sent 1');
    expect(sandbox.messages()).toHaveLength(1);
  });

  test('that proves nothing says `maybe`, and a double click does not resend', async () => {
    const { Providers, sandbox, count } = openTelecom();
    sandbox.faults.add({ kind: 'drop-after', on: 'sms.send' });
    render(<SendButton />, { wrapper: Providers });
    fireEvent.click(screen.getByRole('button'));
    fireEvent.click(await screen.findByText('error maybe'));
    expect(count('sms.send')).toBe(1);
    expect(sandbox.messages()).toHaveLength(1);
  });

  test('that proves nothing makes the history refetch', async () => {
    const { Providers, sandbox, client, queryClient } = openTelecom();
    await prefetchPages(queryClient, smsMessagesOptions(client));
    sandbox.faults.add({ kind: 'drop-after', on: 'sms.send' });
    const { result } = renderHook(() => useSendSms(), { wrapper: Providers });
    const error = await act(() => result.current.mutateAsync(message).catch(String));
    expect(error).toContain('sms.send');
    const { queryKey } = smsMessagesOptions(client);
    expect(queryClient.getQueryState(queryKey)?.isInvalidated).toBe(true);
  });

  test('that proves that nothing was sent leaves the history alone', async () => {
    const { Providers, sandbox, client, queryClient } = openTelecom();
    await prefetchPages(queryClient, smsMessagesOptions(client));
    sandbox.faults.add({ kind: 'status', status: 500, code: 'DB_ERROR', on: 'sms.send' });
    const { result } = renderHook(() => useSendSms(), { wrapper: Providers });
    const error = await act(() =>
      result.current.mutateAsync(message).catch((reason: unknown) => reason),
    );
    expect(isTelecomError(error) && error.sent).toBe('no');
    const { queryKey } = smsMessagesOptions(client);
    expect(queryClient.getQueryState(queryKey)?.isInvalidated).toBe(false);
  });
});

describe('a success', () => {
  test('puts each accepted message into the status cache', async () => {
    const { Providers, client, queryClient } = openTelecom({
      rates: [{ dialCode: '44', country: 'United Kingdom', rate: 0.04 }],
    });
    const { result } = renderHook(() => useSendSms(), { wrapper: Providers });
    const { results } = await act(() => result.current.mutateAsync(message));
    const messageId = results[0]?.messageId ?? '';
    expect(queryClient.getQueryData(smsStatusOptions(client, messageId).queryKey)).toEqual({
      messageId,
      telecomMessageId: null,
      recipient: '+447911123456',
      senderId: 'MyApp',
      text: 'Hello',
      segments: 1,
      status: 'pending',
      statusCode: null,
      cost: 0.04,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
      deliveredAt: null,
    });
  });

  test('leaves out rejected recipients', async () => {
    const { Providers, queryClient } = openTelecom();
    const { result } = renderHook(() => useSendSms(), { wrapper: Providers });
    const to = [outcomes.blockedCountry[0], outcomes.delivered[0]];
    const { results } = await act(() => result.current.mutateAsync({ ...message, to }));
    expect(results.map(({ status }) => status)).toEqual(['blocked_country', 'accepted']);
    const cached = queryClient.getQueryCache().findAll({ queryKey: telecomKeys.sms.status() });
    expect(cached.map(({ queryKey }) => queryKey.at(-1))).toEqual([results[1]?.messageId]);
  });

  test('makes messages, statistics and balance refetch', async () => {
    const { Providers, queryClient } = openTelecom();
    const keys = [
      telecomKeys.sms.messages({}),
      telecomKeys.sms.unifiedMessages({}),
      telecomKeys.sms.stats({}),
      telecomKeys.sms.dailyStats({}),
      telecomKeys.account.balance(),
      telecomKeys.account.pricing(),
    ];
    for (const queryKey of keys) queryClient.setQueryData(queryKey, {});
    const { result } = renderHook(() => useSendSms(), { wrapper: Providers });
    await act(() => result.current.mutateAsync(message));
    const isInvalidated = keys.map((key) => queryClient.getQueryState(key)?.isInvalidated);
    expect(isInvalidated).toEqual([true, true, true, true, true, false]);
  });
});

test("a caller's callbacks run beside the cache updates", async () => {
  const { Providers, queryClient } = openTelecom();
  const onSuccess = vi.fn();
  const { result } = renderHook(() => useSendSms({ onMutate: () => 'context', onSuccess }), {
    wrapper: Providers,
  });
  await act(() => result.current.mutateAsync(message));
  expect(onSuccess.mock.calls[0]?.[2]).toBe('context');
  expect(queryClient.getQueryCache().findAll({ queryKey: telecomKeys.sms.status() })).toHaveLength(
    1,
  );
});

test('it fails at once while offline instead of sending later', async () => {
  const { Providers, sandbox } = openTelecom();
  onlineManager.setOnline(false);
  onTestFinished(() => onlineManager.setOnline(true));
  const { result } = renderHook(() => useSendSms(), { wrapper: Providers });
  await act(() => result.current.mutateAsync(message));
  expect(sandbox.messages()).toHaveLength(1);
});
