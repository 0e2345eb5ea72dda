import { sendSmsOptions, smsMessagesOptions } from '@23telecom/react/options';
import {
  QueryClient,
  QueryClientProvider,
  useInfiniteQuery,
  useMutation,
} from '@tanstack/solid-query';
import { createComponent, createRenderEffect, createRoot } from 'solid-js';
import { expect, onTestFinished, test } from 'vitest';
import { useBalanceText } from '../../examples/solid-balance.ts';
import { message, openService } from './open-service.ts';

/** Runs a component in a provider, and returns what it made. */
const run = <State>(setup: () => State): State => {
  const client = new QueryClient();
  let state: State | undefined;
  const dispose = createRoot((end) => {
    const provider = createComponent(QueryClientProvider, {
      client,
      get children() {
        state = setup();
        return null;
      },
    });
    // Solid reads the children of a provider in a render effect.
    createRenderEffect(() => (provider as unknown as () => unknown)());
    return end;
  });
  onTestFinished(() => {
    dispose();
    client.clear();
  });
  return state as State;
};

test('the example shows the balance', async () => {
  const { client, sandbox } = openService();
  const text = run(() => useBalanceText(client));
  expect(text()).toBe('Loading…');
  await expect.poll(text).toBe('10 EUR');
  expect(sandbox.requests()).toHaveLength(1);
});

test('a mutation refreshes a list', async () => {
  const { client } = openService();
  const { send, messages } = run(() => ({
    send: useMutation(() => sendSmsOptions(client)),
    messages: useInfiniteQuery(() => smsMessagesOptions(client)),
  }));
  await expect.poll(() => messages.isSuccess && messages.data.pages[0]?.total).toBe(0);
  await send.mutateAsync(message);
  await expect.poll(() => messages.isSuccess && messages.data.pages[0]?.total).toBe(1);
});
