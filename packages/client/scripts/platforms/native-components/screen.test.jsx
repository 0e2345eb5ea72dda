/* global jest, test, expect, beforeEach, afterEach, process */
import { createClient } from '@23telecom/client';
import {
  TelecomProvider,
  useBalance,
  useSendSms,
  useSmsCost,
  useSmsStatus,
} from '@23telecom/react';
import { useSmsComposer } from '@23telecom/react/composer';
import {
  focusManager,
  onlineManager,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react-native';
import { useEffect } from 'react';
import { AppState, Pressable, Text, TextInput } from 'react-native';

const { PROXY: proxy } = process.env;
const requests = [];
let queryClient;

beforeEach(() => {
  requests.length = 0;
  // Without timers for old entries, so that Jest can exit at once.
  const gcTime = Infinity;
  queryClient = new QueryClient({ defaultOptions: { queries: { gcTime }, mutations: { gcTime } } });
});
afterEach(() => {
  queryClient.clear();
  focusManager.setFocused(undefined);
  onlineManager.setOnline(true);
});

const open = (children) => {
  const client = createClient({
    proxy,
    fetch: (url, init) => {
      requests.push(String(url).split('/').at(-1));
      return fetch(url, init);
    },
  });
  return render(
    <QueryClientProvider client={queryClient}>
      <TelecomProvider client={client}>{children}</TelecomProvider>
    </QueryClientProvider>,
  );
};

const count = (operation) => requests.filter((each) => each === operation).length;

/** As TanStack Query's guide for React Native says. */
const useAppFocus = () => {
  useEffect(() => {
    const subscription = AppState.addEventListener('change', (status) =>
      focusManager.setFocused(status === 'active'),
    );
    return () => subscription.remove();
  }, []);
};

const Message = () => {
  useAppFocus();
  const { data: balance } = useBalance({ staleTime: 0 });
  const { mutate, data } = useSendSms();
  const { data: status } = useSmsStatus(data?.results[0]?.messageId);
  const { analysis } = useSmsCost({ text: 'Привет', to: ['+447911123456'] });
  return (
    <>
      <Text testID="balance">{balance ? `${balance.balance}` : 'loading'}</Text>
      <Text testID="encoding">{analysis.encoding}</Text>
      <Text testID="status">{status?.status ?? 'none'}</Text>
      <Pressable
        testID="send"
        onPress={() => mutate({ to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' })}
      />
    </>
  );
};

test('a screen shows the balance and the cost, and a double tap sends once', async () => {
  await open(<Message />);
  await waitFor(() => expect(screen.getByTestId('balance')).toHaveTextContent('10'));
  expect(screen.getByTestId('encoding')).toHaveTextContent('UCS-2');
  await fireEvent.press(screen.getByTestId('send'));
  await fireEvent.press(screen.getByTestId('send'));
  await waitFor(() => expect(screen.getByTestId('status')).not.toHaveTextContent('none'));
  expect(count('sms.send')).toBe(1);
});

test('figures are fetched again in the foreground and when the app is online again', async () => {
  const listen = jest.spyOn(AppState, 'addEventListener');
  await open(<Message />);
  await waitFor(() => expect(count('account.balance')).toBe(1));
  await waitFor(() => expect(screen.getByTestId('balance')).not.toHaveTextContent('loading'));
  const [, report] = listen.mock.calls.find(([event]) => event === 'change');
  await act(async () => report('background'));
  await act(async () => report('active'));
  await waitFor(() => expect(count('account.balance')).toBe(2));
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  await act(async () => onlineManager.setOnline(false));
  await act(async () => onlineManager.setOnline(true));
  await waitFor(() => expect(count('account.balance')).toBe(3));
});

const Form = () => {
  const { values, setValue, countSentence, shownProblems, submit } = useSmsComposer();
  return (
    <>
      <TextInput
        testID="text"
        value={values.text}
        onChangeText={(text) => setValue('text', text)}
      />
      <Text testID="count">{countSentence}</Text>
      <Text testID="problems">{Object.keys(shownProblems).join(' ')}</Text>
      <Pressable testID="submit" onPress={submit} />
    </>
  );
};

test('the composer counts and checks without a document', async () => {
  expect(globalThis.document).toBeUndefined();
  await open(<Form />);
  await fireEvent.changeText(screen.getByTestId('text'), 'Hello');
  expect(screen.getByTestId('count')).toHaveTextContent('1 segment, 155 characters left');
  await fireEvent.press(screen.getByTestId('submit'));
  expect(screen.getByTestId('problems')).toHaveTextContent('recipients senderId');
  expect(count('sms.send')).toBe(0);
});
