import type {
  Balance,
  MessageFilter,
  SendResult,
  SmsMessage,
  SmsStats,
  SmsStatus,
  StatsFilter,
  TelecomClient,
  TelecomError,
} from '@23telecom/client';
import {
  type FilteredQueryHook,
  type FlatList,
  type InfiniteQueryHook,
  type QueryHook,
  useBalance,
  useSendSms,
  useSmsMessages,
  useSmsStats,
  useSmsStatus,
} from '@23telecom/react';
import {
  balanceOptions,
  sendSmsOptions,
  smsMessagesOptions,
  smsStatusOptions,
} from '@23telecom/react/options';
import {
  QueryClient,
  skipToken,
  useMutation,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { describe, expectTypeOf, test } from 'vitest';

declare const client: TelecomClient;
declare const balance: Balance;
declare const stats: SmsStats;
declare const isOpen: boolean;

describe('a query hook', () => {
  test('knows its data and its error', () => {
    const { data, error } = useBalance();
    expectTypeOf(data).toEqualTypeOf<Balance | undefined>();
    expectTypeOf(error).toEqualTypeOf<TelecomError | null>();
  });

  test('narrows with its status', () => {
    const result = useBalance();
    if (result.isSuccess) expectTypeOf(result.data).toEqualTypeOf<Balance>();
    if (result.isError) expectTypeOf(result.error).toEqualTypeOf<TelecomError>();
  });

  test('selects', () => {
    expectTypeOf(useBalance({ select: ({ balance }) => balance }).data).toEqualTypeOf<
      number | undefined
    >();
    expectTypeOf(
      useSmsStats({ period: '7d' }, { select: ({ delivered }) => String(delivered) }).data,
    ).toEqualTypeOf<string | undefined>();
  });

  test('always has data with initialData', () => {
    expectTypeOf(useBalance({ initialData: balance }).data).toEqualTypeOf<Balance>();
    expectTypeOf(useBalance({ initialData: () => balance }).data).toEqualTypeOf<Balance>();
    expectTypeOf(
      useBalance({ initialData: balance, select: (data) => data.currency }).data,
    ).toEqualTypeOf<string>();
  });

  test('always has data with initialData, beside a filter too', () => {
    expectTypeOf(useSmsStats(undefined, { initialData: stats }).data).toEqualTypeOf<SmsStats>();
    expectTypeOf(
      useSmsStats(
        { period: '7d' },
        { initialData: stats, select: ({ deliveryRate }) => deliveryRate },
      ).data,
    ).toEqualTypeOf<number>();
  });

  test('has a type that names its data and key', () => {
    expectTypeOf(useBalance).toEqualTypeOf<
      QueryHook<Balance, readonly ['telecom', 'account', 'balance']>
    >();
    expectTypeOf(useSmsStats).toEqualTypeOf<
      FilteredQueryHook<StatsFilter, SmsStats, readonly ['telecom', 'sms', 'stats', ...object[]]>
    >();
    expectTypeOf(useSmsMessages).toEqualTypeOf<
      InfiniteQueryHook<
        MessageFilter,
        SmsMessage,
        readonly ['telecom', 'sms', 'messages', ...object[]]
      >
    >();
  });

  test('rejects a key and a function', () => {
    // @ts-expect-error the options set the key
    useBalance({ queryKey: ['mine'] });
    // @ts-expect-error the options set the function
    useBalance({ queryFn: () => balance });
    // @ts-expect-error the options set the function, beside a filter too
    useSmsStats({}, { queryFn: () => stats });
    // @ts-expect-error not a period
    useSmsStats({ period: '8d' });
  });
});

describe('a status', () => {
  test('accepts a missing message ID', () => {
    expectTypeOf(useSmsStatus(undefined).data).toEqualTypeOf<SmsStatus | undefined>();
    expectTypeOf(useSmsStatus(null).data).toEqualTypeOf<SmsStatus | undefined>();
    expectTypeOf(useSmsStatus(isOpen ? 'api_1' : skipToken).data).toEqualTypeOf<
      SmsStatus | undefined
    >();
    // @ts-expect-error the ID is a string
    useSmsStatus(1);
  });

  test('is for suspense only with an ID', () => {
    expectTypeOf(
      useSuspenseQuery(smsStatusOptions(client, 'api_1')).data,
    ).toEqualTypeOf<SmsStatus>();
    // @ts-expect-error suspense needs data, and this query may be skipped
    useSuspenseQuery(smsStatusOptions(client, undefined));
  });

  test('accepts codes that are not known yet', () => {
    const { data } = useSmsStatus('api_1');
    expectTypeOf(data?.status === 'DELIVRD').toEqualTypeOf<boolean>();
    expectTypeOf<'NEW_CODE'>().toExtend<SmsStatus['status']>();
  });
});

describe('an infinite hook', () => {
  test('has one list', () => {
    const { data } = useSmsMessages({ status: 'delivered' });
    expectTypeOf(data).toEqualTypeOf<FlatList<SmsMessage> | undefined>();
  });

  test('selects from the pages', () => {
    const { data } = useSmsMessages({}, { select: ({ pages }) => pages.length });
    expectTypeOf(data).toEqualTypeOf<number | undefined>();
  });
});

describe('an option', () => {
  test('fits every hook of Query', () => {
    expectTypeOf(useQuery(balanceOptions(client)).data).toEqualTypeOf<Balance | undefined>();
    expectTypeOf(useQuery(balanceOptions(client)).error).toEqualTypeOf<TelecomError | null>();
    expectTypeOf(useSuspenseQuery(balanceOptions(client)).data).toEqualTypeOf<Balance>();
    expectTypeOf(
      useSuspenseInfiniteQuery(smsMessagesOptions(client)).data.pages[0]?.items,
    ).toEqualTypeOf<readonly SmsMessage[] | undefined>();
  });

  test('can be spread', () => {
    expectTypeOf(
      useQuery({ ...balanceOptions(client), select: (data: Balance) => data.currency }).data,
    ).toEqualTypeOf<string | undefined>();
    expectTypeOf(
      useQuery({
        ...balanceOptions(client),
        queryFn: isOpen ? () => client.account.balance() : skipToken,
      }).data,
    ).toEqualTypeOf<Balance | undefined>();
  });

  test('has a key that knows its data', () => {
    const queryClient = new QueryClient();
    const { queryKey } = balanceOptions(client);
    expectTypeOf(queryClient.getQueryData(queryKey)).toEqualTypeOf<Balance | undefined>();
    // @ts-expect-error not a balance
    queryClient.setQueryData(queryKey, 12);
  });
});

describe('sending', () => {
  test('knows its input, its result and its error', () => {
    const { mutate, mutateAsync, data, error } = useSendSms();
    expectTypeOf(data).toEqualTypeOf<SendResult | undefined>();
    expectTypeOf(error?.sent).toEqualTypeOf<'no' | 'maybe' | 'yes' | undefined>();
    expectTypeOf(
      mutateAsync({ to: [], text: '', senderId: '' }),
    ).resolves.toEqualTypeOf<SendResult>();
    // @ts-expect-error the sender is missing
    mutate({ to: [], text: '' });
  });

  test('passes the result of onMutate on', () => {
    useSendSms({
      onMutate: () => 12,
      onSuccess: (result, input, context) => {
        expectTypeOf(result).toEqualTypeOf<SendResult>();
        expectTypeOf(input.text).toEqualTypeOf<string>();
        // The lowest supported version of Query adds undefined.
        expectTypeOf(context).extract<number>().toEqualTypeOf<number>();
      },
    });
  });

  test('is a mutation of Query', () => {
    expectTypeOf(useMutation(sendSmsOptions(client)).data).toEqualTypeOf<SendResult | undefined>();
  });
});
