import {
  sendSmsOptions,
  smsMessagesOptions,
  smsStatusOptions,
  telecomKeys,
} from '@23telecom/react/options';
import {
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  VueQueryPlugin,
} from '@tanstack/vue-query';
import { expect, onTestFinished, test } from 'vitest';
import { createApp, h } from 'vue';
import { useBalanceText } from '../../examples/vue-balance.ts';
import { message, openService } from './open-service.ts';

const mount = <State>(setup: () => State) => {
  const queryClient = new QueryClient();
  const container = document.createElement('div');
  let state: State | undefined;
  const app = createApp({
    setup() {
      state = setup();
      return () => h('p', (state as { value?: string } | undefined)?.value ?? '');
    },
  });
  app.use(VueQueryPlugin, { queryClient }).mount(container);
  onTestFinished(() => {
    app.unmount();
    queryClient.clear();
  });
  return { state: state as State, container, queryClient };
};

test('the example shows the balance', async () => {
  const { client, sandbox } = openService();
  const { container } = mount(() => useBalanceText(client));
  expect(container.textContent).toBe('Loading…');
  await expect.poll(() => container.textContent).toBe('10 EUR');
  expect(sandbox.requests()).toHaveLength(1);
});

test('a mutation, a list and a status that has no message yet', async () => {
  const { client, sandbox } = openService();
  const { state, queryClient } = mount(() => ({
    send: useMutation(sendSmsOptions(client)),
    messages: useInfiniteQuery(smsMessagesOptions(client)),
    none: useQuery(smsStatusOptions(client, '')),
  }));
  await expect.poll(() => state.messages.data.value?.pages[0]?.total).toBe(0);
  const { results } = await state.send.mutateAsync(message);
  // The send invalidates the list, and puts the status into the cache.
  await expect.poll(() => state.messages.data.value?.pages[0]?.total).toBe(1);
  const key = telecomKeys.sms.status(results[0]?.messageId);
  expect(queryClient.getQueryData(key)).toMatchObject({ status: 'pending' });
  expect(state.none.fetchStatus.value).toBe('idle');
  expect(sandbox.requests().filter(({ operation }) => operation === 'sms.status')).toEqual([]);
});
