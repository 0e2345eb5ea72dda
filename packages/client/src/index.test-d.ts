import type { Analysis, CostEstimate } from '@23telecom/encoding';
import { describe, expectTypeOf, test } from 'vitest';
import {
  type Answer,
  type Balance,
  type ClientOptions,
  type CountryStats,
  createClient,
  type DailyStats,
  type InsufficientBalanceError,
  isInsufficientBalanceError,
  isTelecomError,
  isTimeoutError,
  isValidationError,
  type Issue,
  type List,
  type MessageStatus,
  type OperationMap,
  type OperationName,
  type Page,
  type Payments,
  type Pricing,
  type Profile,
  type SendResult,
  type SmsExport,
  type SmsMessage,
  type SmsPreview,
  type SmsStats,
  type SmsStatus,
  type TelecomClient,
  type TelecomErrorCode,
  type TelecomPromise,
  type UnifiedSmsMessage,
  type WebhookLogEntry,
  type WebhookSettings,
  type WebhookTestResult,
  type Workspace,
} from './index.ts';

declare const telecom: TelecomClient;
declare const error: unknown;

describe('options', () => {
  test('are exactly one way in', () => {
    expectTypeOf(createClient).parameter(0).toEqualTypeOf<ClientOptions>();
    expectTypeOf<{ apiKey: string; secret: string }>().toExtend<ClientOptions>();
    expectTypeOf<{ token: string; workspaceId: number }>().toExtend<ClientOptions>();
    expectTypeOf<{ token: () => Promise<string> }>().toExtend<ClientOptions>();
    expectTypeOf<{ proxy: string }>().toExtend<ClientOptions>();
    expectTypeOf<object>().not.toExtend<ClientOptions>();
    expectTypeOf<{ apiKey: string; token: string }>().not.toExtend<ClientOptions>();
    expectTypeOf<{ apiKey: string; proxy: string }>().not.toExtend<ClientOptions>();
    expectTypeOf<{ apiKey: string | undefined }>().not.toExtend<ClientOptions>();
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
    // @ts-expect-error a text is needed
    void sms.send({ to: ['+447911123456'], senderId: 'MyApp' });
    // @ts-expect-error a list of numbers is needed
    void sms.send({ ...message, to: '+447911123456' });
    // @ts-expect-error no such filter
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
    // @ts-expect-error a type is needed
    void conversions.track({ messageId: 'api_1' });
    expectTypeOf(telecom.request('GET', '/user/balance')).toEqualTypeOf<TelecomPromise<unknown>>();
  });

  test('tell their answer', () => {
    const answer = telecom.account.balance().withResponse();
    expectTypeOf(answer).toEqualTypeOf<Promise<Answer<Balance>>>();
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
    // @ts-expect-error the limit is needed
    void list.toArray();
  });
});

describe('results', () => {
  test('are read-only, and statuses stay open', () => {
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
      expectTypeOf(error).toEqualTypeOf<InsufficientBalanceError>();
      expectTypeOf(error.estimatedCost).toEqualTypeOf<number | null>();
    }
    if (isTimeoutError(error)) {
      expectTypeOf(error.phase).toEqualTypeOf<'response' | 'body' | 'polling'>();
    }
  });
});

test('every operation has an input and an output', () => {
  expectTypeOf<OperationName>().toEqualTypeOf<keyof OperationMap>();
  expectTypeOf<OperationMap['sms.send']['output']>().toEqualTypeOf<SendResult>();
  expectTypeOf<OperationMap['sms.status']['input']>().toEqualTypeOf<string>();
});
