import type { Analysis, CostEstimate } from '@23telecom/encoding';
import { describe, expectTypeOf, test } from 'vitest';
import {
  type Answer,
  type AuthenticationError,
  type Balance,
  type CallOptions,
  type ClientErrorCode,
  type ClientOptions,
  type ConnectionError,
  type ConversionResult,
  type CountryStats,
  createClient,
  type DailyStats,
  type InsufficientBalanceError,
  isAuthenticationError,
  isConnectionError,
  isInsufficientBalanceError,
  isNotFoundError,
  isPermissionError,
  isRateLimitError,
  isServerError,
  isTelecomError,
  isTimeoutError,
  isUnreadableResponseError,
  isValidationError,
  type Issue,
  type List,
  type MessageStatus,
  type NotFoundError,
  type OperationMap,
  type OperationName,
  type Page,
  type Payments,
  type PermissionError,
  type Pricing,
  type Profile,
  type ProviderErrorCode,
  type ProxyErrorCode,
  type RateLimitError,
  type SendResult,
  type ServerError,
  type SmsExport,
  type SmsMessage,
  type SmsPreview,
  type SmsStats,
  type SmsStatus,
  type TelecomClient,
  type TelecomError,
  type TelecomErrorCode,
  type TelecomPromise,
  type TimeoutError,
  type UnifiedSmsMessage,
  type UnreadableResponseError,
  type ValidationError,
  type WebhookLogEntry,
  type WebhookSettings,
  type WebhookTestResult,
  type Workspace,
} from './index.ts';

declare const telecom: TelecomClient;
declare const error: unknown;

describe('options', () => {
  test('have exactly one kind of credentials', () => {
    expectTypeOf(createClient).parameter(0).toEqualTypeOf<ClientOptions | undefined>();
    expectTypeOf<{ apiKey: string; secret: string }>().toExtend<ClientOptions>();
    expectTypeOf<{ token: string; workspaceId: number }>().toExtend<ClientOptions>();
    expectTypeOf<{ token: () => Promise<string> }>().toExtend<ClientOptions>();
    expectTypeOf<{ proxy: string }>().toExtend<ClientOptions>();
    expectTypeOf<{ apiKey: string; token: string }>().not.toExtend<ClientOptions>();
    expectTypeOf<{ apiKey: string; proxy: string }>().not.toExtend<ClientOptions>();
    // The variable of an environment, and a function for builds without secrets.
    expectTypeOf<{ apiKey: string | undefined }>().toExtend<ClientOptions>();
    expectTypeOf<{ apiKey: () => string | undefined }>().toExtend<ClientOptions>();
    expectTypeOf<{ apiKey: () => Promise<string> }>().toExtend<ClientOptions>();
    expectTypeOf<{ baseURL: string }>().not.toExtend<ClientOptions>();
    expectTypeOf<{
      proxy: undefined;
      token: string;
      apiKey: string;
    }>().not.toExtend<ClientOptions>();
    expectTypeOf<{ apiKey: string; workspaceId: number }>().not.toExtend<ClientOptions>();
    expectTypeOf(createClient).returns.toEqualTypeOf<TelecomClient>();
  });
});

describe('calls', () => {
  test('of sms', () => {
    const { sms } = telecom;
    const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' } as const;
    expectTypeOf(sms.send(message)).toEqualTypeOf<TelecomPromise<SendResult>>();
    expectTypeOf(sms.preview(message)).toEqualTypeOf<TelecomPromise<SmsPreview>>();
    expectTypeOf(sms.status('api_1')).toEqualTypeOf<TelecomPromise<SmsStatus>>();
    expectTypeOf(sms.waitFor('api_1', { timeoutMs: 1 })).toEqualTypeOf<Promise<SmsStatus>>();
    expectTypeOf(sms.messages.list({ status: 'delivered' })).toEqualTypeOf<List<SmsMessage>>();
    expectTypeOf(sms.messages.listUnified({ source: 'all' })).toEqualTypeOf<
      List<UnifiedSmsMessage>
    >();
    expectTypeOf(sms.messages.export()).toEqualTypeOf<TelecomPromise<SmsExport>>();
    expectTypeOf(sms.stats.get({ period: '7d' })).toEqualTypeOf<TelecomPromise<SmsStats>>();
    expectTypeOf(sms.stats.daily()).toEqualTypeOf<TelecomPromise<DailyStats>>();
    expectTypeOf(sms.stats.byCountry()).toEqualTypeOf<TelecomPromise<CountryStats>>();
    // @ts-expect-error the text is required
    void sms.send({ to: ['+447911123456'], senderId: 'MyApp' });
    // @ts-expect-error `to` is an array
    void sms.send({ ...message, to: '+447911123456' });
    // @ts-expect-error the filter has no such status
    void sms.messages.list({ status: 'DELIVRD' });
    // @ts-expect-error an export has no pages
    void sms.messages.export({ page: 1 });
  });

  test('of the account, the webhooks and the rest', () => {
    const { account, webhooks, conversions } = telecom;
    expectTypeOf(account.balance()).toEqualTypeOf<TelecomPromise<Balance>>();
    expectTypeOf(account.pricing()).toEqualTypeOf<TelecomPromise<Pricing>>();
    expectTypeOf(account.payments()).toEqualTypeOf<TelecomPromise<Payments>>();
    expectTypeOf(account.profile()).toEqualTypeOf<TelecomPromise<Profile>>();
    expectTypeOf(account.workspaces()).toEqualTypeOf<TelecomPromise<readonly Workspace[]>>();
    expectTypeOf(webhooks.get()).toEqualTypeOf<TelecomPromise<WebhookSettings>>();
    expectTypeOf(webhooks.update({ deliveryUrl: null })).toEqualTypeOf<
      TelecomPromise<WebhookSettings>
    >();
    expectTypeOf(webhooks.test({ type: 'click' })).toEqualTypeOf<
      TelecomPromise<WebhookTestResult>
    >();
    expectTypeOf(webhooks.logs()).toEqualTypeOf<List<WebhookLogEntry>>();
    void conversions.track({ messageId: 'api_1', actionType: 'sale', value: 5, isNew: true });
    // @ts-expect-error the type is required
    void conversions.track({ messageId: 'api_1' });
    expectTypeOf(telecom.request('GET', '/user/balance')).toEqualTypeOf<TelecomPromise<unknown>>();
  });

  test('return their response', () => {
    const response = telecom.account.balance().withResponse();
    expectTypeOf(response).toEqualTypeOf<Promise<Answer<Balance>>>();
    expectTypeOf(telecom.sms.messages.list().withResponse()).toEqualTypeOf<
      Promise<Answer<Page<SmsMessage>>>
    >();
    expectTypeOf<Answer<Balance>['response']['headers']>().toEqualTypeOf<
      Readonly<Record<string, string>>
    >();
  });

  test('of lists', () => {
    const list = telecom.sms.messages.list();
    expectTypeOf<Awaited<typeof list>>().toEqualTypeOf<Page<SmsMessage>>();
    expectTypeOf(list).toExtend<AsyncIterable<SmsMessage>>();
    expectTypeOf(list.pages()).toEqualTypeOf<AsyncIterableIterator<Page<SmsMessage>>>();
    expectTypeOf(list.toArray({ limit: 5 })).toEqualTypeOf<Promise<SmsMessage[]>>();
    // @ts-expect-error the limit is required
    void list.toArray();
  });
});

describe('results', () => {
  test('are read-only, and a status may be a code that the types do not list', () => {
    expectTypeOf<SendResult>().toEqualTypeOf<Readonly<SendResult>>();
    expectTypeOf<SmsStatus>().toEqualTypeOf<Readonly<SmsStatus>>();
    expectTypeOf<'DELIVRD'>().toExtend<MessageStatus>();
    expectTypeOf<'BRAND_NEW'>().toExtend<MessageStatus>();
    expectTypeOf<SmsStatus['deliveredAt']>().toEqualTypeOf<string | null>();
    expectTypeOf<SendResult['results'][number]['messageId']>().toEqualTypeOf<string | null>();
    expectTypeOf<SmsPreview['analysis']>().toEqualTypeOf<Analysis>();
    expectTypeOf<SmsPreview['estimate']>().toEqualTypeOf<CostEstimate>();
    expectTypeOf<SmsPreview['isCovered']>().toEqualTypeOf<boolean | 'maybe'>();
  });
});

describe('errors', () => {
  test('are narrowed by their guards', () => {
    if (isTelecomError(error)) {
      expectTypeOf(error.code).toEqualTypeOf<TelecomErrorCode>();
      expectTypeOf(error.sent).toEqualTypeOf<'no' | 'maybe' | 'yes'>();
      expectTypeOf(error.status).toEqualTypeOf<number | null>();
      expectTypeOf(error.retryAfterMs).toEqualTypeOf<number | null>();
    }
    if (isValidationError(error)) {
      expectTypeOf(error.issues).toEqualTypeOf<readonly Issue[]>();
    }
    if (isInsufficientBalanceError(error)) {
      expectTypeOf(error.estimatedCost).toEqualTypeOf<number | null>();
    }
    if (isTimeoutError(error)) {
      expectTypeOf(error.phase).toEqualTypeOf<'response' | 'body' | 'polling'>();
    }
  });
});

test('each error class has its guard', () => {
  if (isAuthenticationError(error)) expectTypeOf(error).toEqualTypeOf<AuthenticationError>();
  if (isConnectionError(error)) expectTypeOf(error).toEqualTypeOf<ConnectionError>();
  if (isInsufficientBalanceError(error)) {
    expectTypeOf(error).toEqualTypeOf<InsufficientBalanceError>();
  }
  if (isNotFoundError(error)) expectTypeOf(error).toEqualTypeOf<NotFoundError>();
  if (isPermissionError(error)) expectTypeOf(error).toEqualTypeOf<PermissionError>();
  if (isRateLimitError(error)) expectTypeOf(error).toEqualTypeOf<RateLimitError>();
  if (isServerError(error)) expectTypeOf(error).toEqualTypeOf<ServerError>();
  if (isTelecomError(error)) expectTypeOf(error).toEqualTypeOf<TelecomError>();
  if (isTimeoutError(error)) expectTypeOf(error).toEqualTypeOf<TimeoutError>();
  if (isUnreadableResponseError(error)) {
    expectTypeOf(error).toEqualTypeOf<UnreadableResponseError>();
  }
  if (isValidationError(error)) expectTypeOf(error).toEqualTypeOf<ValidationError>();
});

test('an error code may be one that the types do not list', () => {
  expectTypeOf<'DB_ERROR'>().toExtend<ProviderErrorCode>();
  expectTypeOf<'CONNECTION_LOST'>().toExtend<ClientErrorCode>();
  expectTypeOf<'OPERATION_NOT_ALLOWED'>().toExtend<ProxyErrorCode>();
  expectTypeOf<ProviderErrorCode | ClientErrorCode | ProxyErrorCode>().toExtend<TelecomErrorCode>();
  expectTypeOf<'BRAND_NEW'>().toExtend<TelecomErrorCode>();
  expectTypeOf<'BRAND_NEW'>().not.toExtend<ProviderErrorCode>();
});

test('every call takes options last, lists included', () => {
  const options = {
    signal: AbortSignal.timeout(1),
    timeoutMs: 1,
    totalTimeoutMs: 1,
    maxRetries: 0,
    headers: { 'x-trace': '1' },
  };
  expectTypeOf(options).toExtend<CallOptions>();
  const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
  expectTypeOf(telecom.sms.send).toBeCallableWith(message, options);
  expectTypeOf(telecom.sms.preview).toBeCallableWith(message, options);
  expectTypeOf(telecom.sms.status).toBeCallableWith('api_1', options);
  expectTypeOf(telecom.sms.messages.list).toBeCallableWith(undefined, options);
  expectTypeOf(telecom.sms.messages.listUnified).toBeCallableWith(undefined, options);
  expectTypeOf(telecom.sms.messages.export).toBeCallableWith(undefined, options);
  expectTypeOf(telecom.sms.stats.get).toBeCallableWith(undefined, options);
  expectTypeOf(telecom.sms.stats.daily).toBeCallableWith(undefined, options);
  expectTypeOf(telecom.sms.stats.byCountry).toBeCallableWith(undefined, options);
  expectTypeOf(telecom.account.balance).toBeCallableWith(undefined, options);
  expectTypeOf(telecom.account.pricing).toBeCallableWith(undefined, options);
  expectTypeOf(telecom.account.payments).toBeCallableWith(undefined, options);
  expectTypeOf(telecom.account.profile).toBeCallableWith(undefined, options);
  expectTypeOf(telecom.account.workspaces).toBeCallableWith(undefined, options);
  expectTypeOf(telecom.webhooks.get).toBeCallableWith(undefined, options);
  expectTypeOf(telecom.webhooks.update).toBeCallableWith({ deliveryUrl: null }, options);
  expectTypeOf(telecom.webhooks.test).toBeCallableWith({ type: 'click' }, options);
  expectTypeOf(telecom.webhooks.logs).toBeCallableWith({ type: 'click' }, options);
  expectTypeOf(telecom.conversions.track).toBeCallableWith(
    { messageId: 'api_1', actionType: 'sale' },
    options,
  );
  expectTypeOf(telecom.request).toBeCallableWith('GET', '/new', { query: { a: 1 }, ...options });
  expectTypeOf(telecom.conversions.track({ messageId: 'api_1', actionType: 'sale' })).toEqualTypeOf<
    TelecomPromise<ConversionResult>
  >();
});

test('every operation has an input and an output', () => {
  expectTypeOf<OperationName>().toEqualTypeOf<keyof OperationMap>();
  expectTypeOf<OperationMap['sms.send']['output']>().toEqualTypeOf<SendResult>();
  expectTypeOf<OperationMap['sms.status']['input']>().toEqualTypeOf<string>();
});
