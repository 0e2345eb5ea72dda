import { createClient, type TelecomClient } from '@23telecom/client';
import { createProxyHandler } from '@23telecom/client/server';
import { TelecomProvider, useSendSms } from '@23telecom/react';
import { useSendSmsOnce } from '@23telecom/react/composer';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { message, openTelecom } from './open-telecom.tsx';

/** A page's client, which talks to the proxy handler of a server. */
const openProxied = () => {
  const telecom = openTelecom();
  const handler = createProxyHandler({
    client: telecom.client,
    allow: ['sms.send'],
    authorize: () => ({ visitor: 'ann' }),
  });
  let isLost = false;
  const client = createClient({
    proxy: 'http://localhost:3000/api/telecom',
    maxRetries: 0,
    async fetch(url, init) {
      const response = await handler(new Request(url, init));
      if (!isLost) return response;
      throw new TypeError('Failed to fetch');
    },
  });
  return { ...telecom, client, loseResponses: (lost: boolean) => void (isLost = lost) };
};

/** Providers of a new page: a tab, or the same one after a reload. */
const openTab = (client: TelecomClient) => {
  const queryClient = new QueryClient();
  return ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <TelecomProvider client={client}>{children}</TelecomProvider>
    </QueryClientProvider>
  );
};

let forms = 0;
const newForm = () => `form-${forms++}`;

describe('the message of a form goes out once', () => {
  test('from two components', async () => {
    const { client, sandbox } = openProxied();
    const wrapper = openTab(client);
    const form = newForm();
    const { result } = renderHook(() => [useSendSmsOnce({ form }), useSendSmsOnce({ form })], {
      wrapper,
    });
    await act(() => Promise.all(result.current.map(({ mutateAsync }) => mutateAsync(message))));
    expect(sandbox.messages()).toHaveLength(1);
    await waitFor(() =>
      expect(result.current.map(({ isSuccess }) => isSuccess)).toEqual([true, true]),
    );
  });

  test('after a remount between two clicks', async () => {
    const { client, sandbox } = openProxied();
    const wrapper = openTab(client);
    const form = newForm();
    const first = renderHook(() => useSendSmsOnce({ form }), { wrapper });
    await act(() => first.result.current.mutateAsync(message));
    first.unmount();
    const second = renderHook(() => useSendSmsOnce({ form }), { wrapper });
    const result = await act(() => second.result.current.mutateAsync(message));
    expect(result.isRepeat).toBe(true);
    expect(sandbox.messages()).toHaveLength(1);
  });

  test('after a lost response, which a second click clears up', async () => {
    const form = newForm();
    const { client, sandbox, count } = openProxied();
    const { result } = renderHook(() => useSendSmsOnce({ form }), {
      wrapper: openTab(client),
    });
    sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', times: 1 });
    const lost = await act(() => result.current.mutateAsync(message));
    expect(lost.results).toBeNull();
    const again = await act(() => result.current.mutateAsync(message));
    expect(again.results).toBeNull();
    expect(count('sms.send')).toBe(1);
  });

  test('after a response that only the page lost: the next click, however soon, gets the outcome', async () => {
    const { client, sandbox, loseResponses } = openProxied();
    const form = newForm();
    // The client asks for a lost response again, after a random pause: here it is short.
    vi.spyOn(Math, 'random').mockReturnValue(0);
    onTestFinished(() => void vi.restoreAllMocks());
    const { result } = renderHook(() => useSendSmsOnce({ form }), {
      wrapper: openTab(client),
    });
    loseResponses(true);
    const error = await act(() =>
      result.current.mutateAsync(message).catch((reason: unknown) => reason),
    );
    expect(error).toMatchObject({ sent: 'maybe' });
    loseResponses(false);
    const { isRepeat } = await act(() => result.current.mutateAsync(message));
    expect(isRepeat).toBe(true);
    expect(sandbox.messages()).toHaveLength(1);
  });

  test('until it is reset', async () => {
    const form = newForm();
    const { client, sandbox } = openProxied();
    const { result } = renderHook(() => useSendSmsOnce({ form }), {
      wrapper: openTab(client),
    });
    await act(() => result.current.mutateAsync(message));
    act(() => result.current.reset());
    await act(() => result.current.mutateAsync(message));
    expect(sandbox.messages()).toHaveLength(2);
  });

  test('the control: other contents, or another form, are another message', async () => {
    const [form, otherForm] = [newForm(), newForm()];
    const { client, sandbox } = openProxied();
    const wrapper = openTab(client);
    const { result } = renderHook(() => useSendSmsOnce({ form }), { wrapper });
    await act(() => result.current.mutateAsync(message));
    await act(() => result.current.mutateAsync({ ...message, text: 'Bye' }));
    const other = renderHook(() => useSendSmsOnce({ form: otherForm }), { wrapper });
    await act(() => other.result.current.mutateAsync(message));
    expect(sandbox.messages()).toHaveLength(3);
  });

  test('within the page, for a client without a proxy', async () => {
    const { Providers, sandbox, count } = openTelecom();
    const form = newForm();
    const { result } = renderHook(() => [useSendSmsOnce({ form }), useSendSmsOnce({ form })], {
      wrapper: Providers,
    });
    await act(() => Promise.all(result.current.map(({ mutateAsync }) => mutateAsync(message))));
    await act(() => result.current[0]?.mutateAsync(message) ?? Promise.reject(new Error()));
    expect(sandbox.messages()).toHaveLength(1);
    expect(count('sms.send')).toBe(1);
  });
});

describe('a draft in the storage of the browser', () => {
  const stored = (id: unknown, more = {}) => JSON.stringify({ id, ...more });
  test.each([
    ['an empty id', stored('')],
    ['an id that is too long for a key', stored('x'.repeat(600))],
    ['an id that is a number', stored(5)],
    ['a time that is text', stored('ours', { doneAt: 'yesterday' })],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text that is not JSON', '{"id":'],
  ])('that is %s does not keep a form from sending', async (_, content) => {
    const { client, sandbox } = openProxied();
    const form = newForm();
    localStorage.setItem(`23telecom:draft:${form}`, content);
    onTestFinished(() => localStorage.clear());
    const { result } = renderHook(() => useSendSmsOnce({ form }), { wrapper: openTab(client) });
    const sent = await act(() => result.current.mutateAsync(message));
    expect(sent.isRepeat).toBe(false);
    expect(sandbox.messages()).toHaveLength(1);
    // Another form of the same kind is another message.
    const other = newForm();
    localStorage.setItem(`23telecom:draft:${other}`, content);
    const second = renderHook(() => useSendSmsOnce({ form: other }), { wrapper: openTab(client) });
    const next = await act(() => second.result.current.mutateAsync(message));
    expect(next.isRepeat).toBe(content.includes('"ours"'));
  });

  test.each(['getItem', 'setItem'] as const)('whose %s throws is not needed', async (method) => {
    const { client, sandbox } = openProxied();
    vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    onTestFinished(() => void vi.restoreAllMocks());
    const form = newForm();
    const { result } = renderHook(() => useSendSmsOnce({ form }), { wrapper: openTab(client) });
    await act(() => result.current.mutateAsync(message));
    expect((await act(() => result.current.mutateAsync(message))).isRepeat).toBe(false);
    act(() => result.current.reset());
    await act(() => result.current.mutateAsync(message));
    expect(sandbox.messages()).toHaveLength(2);
  });
});

describe('without a form', () => {
  const Button = () => {
    const { mutate, data } = useSendSms();
    return <button onClick={() => mutate(message)}>{data ? 'sent' : 'send'}</button>;
  };

  test('two components send equal input once, and both get the result', async () => {
    const { Providers, sandbox } = openTelecom();
    render(
      <Providers>
        <Button />
        <Button />
      </Providers>,
    );
    for (const button of screen.getAllByRole('button')) fireEvent.click(button);
    await waitFor(() => expect(screen.getAllByText('sent')).toHaveLength(2));
    expect(sandbox.messages()).toHaveLength(1);
  });

  test('a remount between the clicks of a double click sends once', async () => {
    const { Providers, sandbox } = openTelecom();
    const view = render(<Button key="one" />, { wrapper: Providers });
    fireEvent.click(screen.getByRole('button'));
    view.rerender(<Button key="two" />);
    fireEvent.click(screen.getByRole('button'));
    await screen.findByText('sent');
    expect(sandbox.messages()).toHaveLength(1);
  });
});
