// @vitest-environment node
import { TelecomProvider, useBalance, useSendSms, useSmsStatus } from '@23telecom/react';
import { createClient } from '@23telecom/client';
import { createSandbox } from '@23telecom/sandbox';
import {
  focusManager,
  onlineManager,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query';
import { createElement } from 'react';
import { createRoot } from 'test-renderer';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';

// The renderer of React Native's Testing Library: host elements are names, as Text and View are, and there is
// no DOM.
// Updates come from a server, as in an app: the tests wait for what a screen shows instead of using `act`.
beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false));
afterEach(() => {
  focusManager.setFocused(undefined);
  onlineManager.setOnline(true);
});

const Screen = () => {
  const { data: balance } = useBalance({ staleTime: 0 });
  const { mutate, data } = useSendSms();
  const { data: status } = useSmsStatus(data?.results[0]?.messageId);
  return createElement(
    'View',
    null,
    createElement('Text', { testID: 'balance' }, balance ? `${balance.balance}` : 'Loading…'),
    createElement('Text', { testID: 'status' }, status?.status ?? 'none'),
    createElement('Pressable', {
      onPress: () => mutate({ to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' }),
    }),
  );
};

const open = () => {
  const sandbox = createSandbox({ balance: 10, clock: 'manual' });
  const client = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
    maxRetries: 0,
  });
  const queryClient = new QueryClient();
  const root = createRoot();
  root.render(
    <QueryClientProvider client={queryClient}>
      <TelecomProvider client={client}>
        <Screen />
      </TelecomProvider>
    </QueryClientProvider>,
  );
  onTestFinished(async () => {
    root.unmount();
    queryClient.clear();
    await sandbox.close();
  });
  const shown = () => JSON.stringify(root.container.toJSON());
  const until = (words: string) =>
    vi.waitFor(() => expect(shown()).toContain(words), { timeout: 10_000 });
  const press = () => {
    const [button] = root.container.queryAll(({ type }) => type === 'Pressable');
    (button?.props.onPress as () => void)();
  };
  const count = (operation: string) =>
    sandbox.requests().filter((request) => request.operation === operation).length;
  return { until, press, count };
};

test('the context has no DOM', () => {
  expect(['document', 'window', 'localStorage'].filter((name) => name in globalThis)).toEqual([]);
});

test('a screen loads, sends once and shows the status', async () => {
  const { until, press, count } = open();
  await until('"10"');
  press();
  await until('pending');
  expect(count('sms.send')).toBe(1);
});

test('figures are fetched again when the app comes to the front, and when it is online again', async () => {
  const { until, count } = open();
  await until('"10"');
  expect(count('account.balance')).toBe(1);
  // AppState would report it.
  focusManager.setFocused(false);
  focusManager.setFocused(true);
  await vi.waitFor(() => expect(count('account.balance')).toBe(2));
  onlineManager.setOnline(false);
  onlineManager.setOnline(true);
  await vi.waitFor(() => expect(count('account.balance')).toBe(3));
});
