import { createClient } from '@23telecom/client';
import { pushSmsStatus, type SmsStatusId, useSmsStatus } from '@23telecom/react';
import { smsStatusOptions } from '@23telecom/react/options';
import { outcomes } from '@23telecom/sandbox';
import { focusManager, skipToken } from '@tanstack/react-query';
import { act, render, renderHook, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { message, openTelecom, type Telecom } from './open-telecom.tsx';

beforeAll(async () => {
  // The client loads modules on the first call and the first failure, which needs real time; the tests freeze
  // the clock.
  const client = createClient({
    proxy: '/none',
    maxRetries: 0,
    fetch: () => Promise.resolve(Response.json({}, { status: 500 })),
  });
  await client.sms.status('api_1').catch(() => undefined);
});
beforeEach(() => {
  vi.useFakeTimers({
    now: 1_770_000_000_000,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
});
afterEach(() => {
  vi.useRealTimers();
  focusManager.setFocused(undefined);
});

const open = () => openTelecom({ now: Date.now() });

/** Advances the time here and in the sandbox. */
const pass = async ({ sandbox }: Telecom, ms: number) => {
  await act(async () => {
    await sandbox.clock.advance(ms);
    await vi.advanceTimersByTimeAsync(ms);
  });
};

const send = async ({ client }: Telecom, recipient: string) => {
  const { results } = await client.sms.send({ ...message, to: [recipient] });
  return results[0]?.messageId ?? '';
};

const Status = ({ id, onRender }: { id: string | undefined; onRender?: () => void }) => {
  onRender?.();
  const { data, error } = useSmsStatus(id);
  return <p>{error?.code ?? data?.status ?? 'none'}</p>;
};

const shown = () => screen.getAllByText(/./).map(({ textContent }) => textContent);

describe('polling', () => {
  test('follows a message until its status is final, then stops for good', async () => {
    const telecom = open();
    const id = await send(telecom, outcomes.delivered[0]);
    const { unmount } = render(<Status id={id} />, { wrapper: telecom.Providers });
    await pass(telecom, 0);
    expect(shown()).toEqual(['pending']);
    await pass(telecom, 3_000);
    await pass(telecom, 3_750);
    expect(shown()).toEqual(['DELIVRD']);
    const asked = telecom.count('sms.status');
    await pass(telecom, 3_600_000);
    unmount();
    render(<Status id={id} />, { wrapper: telecom.Providers });
    await pass(telecom, 3_600_000);
    expect(shown()).toEqual(['DELIVRD']);
    expect(telecom.count('sms.status')).toBe(asked);
  });

  test('waits longer after each poll and stops after some minutes', async () => {
    const telecom = open();
    const id = await send(telecom, outcomes.neverFinal[0]);
    render(<Status id={id} />, { wrapper: telecom.Providers });
    await pass(telecom, 0);
    const counts: number[] = [];
    for (const ms of [2_999, 1, 3_749, 1, 4_686, 2]) {
      await pass(telecom, ms);
      counts.push(telecom.count('sms.status'));
    }
    expect(counts).toEqual([1, 2, 2, 3, 3, 4]);
    await pass(telecom, 300_000);
    expect(telecom.count('sms.status')).toBe(17);
    await pass(telecom, 3_600_000);
    expect(telecom.count('sms.status')).toBe(17);
  });

  test.each([
    [404, 'NOT_FOUND'],
    [401, 'API_KEY_EXPIRED'],
    [403, 'FORBIDDEN'],
  ])('stops on %i', async (status, code) => {
    const telecom = open();
    const id = await send(telecom, outcomes.delivered[0]);
    telecom.sandbox.faults.add({ kind: 'status', status, code, on: 'sms.status' });
    render(<Status id={id} />, { wrapper: telecom.Providers });
    await pass(telecom, 600_000);
    expect(shown()).toEqual([code]);
    expect(telecom.count('sms.status')).toBe(1);
  });

  test('continues after a temporary error', async () => {
    const telecom = open();
    const id = await send(telecom, outcomes.delivered[0]);
    telecom.sandbox.faults.add({ kind: 'status', status: 500, on: 'sms.status', times: 1 });
    render(<Status id={id} />, { wrapper: telecom.Providers });
    await pass(telecom, 0);
    expect(shown()).toEqual(['INTERNAL_ERROR']);
    await pass(telecom, 10_000);
    expect(shown()).toEqual(['DELIVRD']);
  });

  test('pauses while the tab is hidden', async () => {
    const telecom = open();
    const id = await send(telecom, outcomes.neverFinal[0]);
    render(<Status id={id} />, { wrapper: telecom.Providers });
    await pass(telecom, 0);
    focusManager.setFocused(false);
    await pass(telecom, 60_000);
    expect(telecom.count('sms.status')).toBe(1);
    await act(async () => focusManager.setFocused(true));
    await pass(telecom, 0);
    expect(telecom.count('sms.status')).toBe(2);
  });

  test('is shared by two components, whenever the second one mounts', async () => {
    const telecom = open();
    const id = await send(telecom, outcomes.neverFinal[0]);
    const { rerender } = render(<Status id={id} />, { wrapper: telecom.Providers });
    await pass(telecom, 0);
    await pass(telecom, 1_500);
    rerender(
      <>
        <Status id={id} />
        <Status id={id} />
      </>,
    );
    const counts: number[] = [];
    for (const ms of [0, 1_500, 3_749, 1, 4_688]) {
      await pass(telecom, ms);
      counts.push(telecom.count('sms.status'));
    }
    expect(counts).toEqual([1, 2, 2, 3, 4]);
  });

  test('happens once in StrictMode', async () => {
    const telecom = open();
    const id = await send(telecom, outcomes.neverFinal[0]);
    render(
      <StrictMode>
        <Status id={id} />
      </StrictMode>,
      { wrapper: telecom.Providers },
    );
    await pass(telecom, 0);
    expect(telecom.count('sms.status')).toBe(1);
    await pass(telecom, 3_000);
    expect(telecom.count('sms.status')).toBe(2);
  });

  test('causes no render without a change', async () => {
    const telecom = open();
    const id = await send(telecom, outcomes.neverFinal[0]);
    await pass(telecom, 5_000);
    const onRender = vi.fn();
    render(<Status id={id} onRender={onRender} />, { wrapper: telecom.Providers });
    await pass(telecom, 0);
    expect(shown()).toEqual(['sent']);
    const renders = onRender.mock.calls.length;
    await pass(telecom, 60_000);
    expect(telecom.count('sms.status')).toBeGreaterThan(5);
    expect(onRender).toHaveBeenCalledTimes(renders);
  });
});

describe('without a message', () => {
  test.each<SmsStatusId>([undefined, null, '', skipToken])('%s sends no request', async (id) => {
    const telecom = open();
    const { result } = renderHook(() => useSmsStatus(id), { wrapper: telecom.Providers });
    await pass(telecom, 60_000);
    expect(result.current).toMatchObject({ status: 'pending', fetchStatus: 'idle' });
    expect(telecom.sandbox.requests()).toEqual([]);
  });

  test('the token of another copy of query-core sends none either', async () => {
    const telecom = open();
    const id = Symbol() as unknown as SmsStatusId;
    const { result } = renderHook(() => useSmsStatus(id), { wrapper: telecom.Providers });
    await pass(telecom, 60_000);
    expect(result.current).toMatchObject({ status: 'pending', fetchStatus: 'idle' });
  });

  test('any other symbol is an error of the call', async () => {
    const telecom = open();
    const id = Symbol('api_1') as unknown as SmsStatusId;
    const { result } = renderHook(() => useSmsStatus(id), { wrapper: telecom.Providers });
    await pass(telecom, 0);
    expect(result.current.error).toMatchObject({ code: 'INVALID_INPUT' });
    expect(telecom.sandbox.requests()).toEqual([]);
  });

  test('polling starts when there is one', async () => {
    const telecom = open();
    const { rerender } = render(<Status id={undefined} />, { wrapper: telecom.Providers });
    expect(shown()).toEqual(['none']);
    rerender(<Status id={await send(telecom, outcomes.delivered[0])} />);
    await pass(telecom, 0);
    expect(shown()).toEqual(['pending']);
  });
});

describe('a pushed status', () => {
  const pushFor = (messageId: string, status = 'DELIVRD') => ({
    messageId,
    status,
    statusCode: '000',
    cost: 0.02,
    at: '2026-02-13T10:30:04Z',
  });

  test('shows at once and ends the polls', async () => {
    const telecom = open();
    const id = await send(telecom, outcomes.neverFinal[0]);
    render(<Status id={id} />, { wrapper: telecom.Providers });
    await pass(telecom, 0);
    await act(async () => pushSmsStatus(telecom.queryClient, pushFor(id)));
    await pass(telecom, 0);
    expect(shown()).toEqual(['DELIVRD']);
    const { queryKey } = smsStatusOptions(telecom.client, id);
    expect(telecom.queryClient.getQueryData(queryKey)).toMatchObject({
      status: 'DELIVRD',
      statusCode: '000',
      deliveredAt: '2026-02-13T10:30:04Z',
    });
    await pass(telecom, 600_000);
    expect(telecom.count('sms.status')).toBe(1);
  });

  test('is not undone by an older response that was pending', async () => {
    const telecom = open();
    const id = await send(telecom, outcomes.neverFinal[0]);
    render(<Status id={id} />, { wrapper: telecom.Providers });
    await pass(telecom, 0);
    telecom.sandbox.faults.add({ kind: 'latency', ms: 500, on: 'sms.status' });
    await pass(telecom, 3_000);
    expect(telecom.queryClient.isFetching()).toBe(1);
    await act(async () => pushSmsStatus(telecom.queryClient, pushFor(id)));
    await pass(telecom, 600_000);
    expect(shown()).toEqual(['DELIVRD']);
  });

  test('before the first response waits for that response', async () => {
    const telecom = open();
    const id = await send(telecom, outcomes.delivered[0]);
    pushSmsStatus(telecom.queryClient, pushFor(id));
    const { queryKey } = smsStatusOptions(telecom.client, id);
    expect(telecom.queryClient.getQueryData(queryKey)).toBeUndefined();
  });
});
