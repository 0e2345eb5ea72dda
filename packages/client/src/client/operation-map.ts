import type { Balance } from '../account/balance.ts';
import type { Payments } from '../account/payments.ts';
import type { Pricing } from '../account/pricing.ts';
import type { Profile, Workspace } from '../account/profile.ts';
import type { PageData } from '../call/list.ts';
import type { ConversionInput, ConversionResult } from '../conversions/conversions.ts';
import type {
  ExportFilter,
  MessageFilter,
  StatsFilter,
  UnifiedMessageFilter,
} from '../sms/filter.ts';
import type { SmsExport } from '../sms/messages/sms-export.ts';
import type { SmsPreview } from '../sms/preview.ts';
import type { SendInput, SendResult } from '../sms/send.ts';
import type { SmsMessage, SmsStatus, UnifiedSmsMessage } from '../sms/sms-message.ts';
import type { CountryStats, DailyStats, SmsStats } from '../sms/stats.ts';
import type {
  WebhookLogEntry,
  WebhookLogFilter,
  WebhookSettings,
  WebhookSettingsUpdate,
  WebhookTestInput,
  WebhookTestResult,
} from '../webhook-settings/webhook-settings.ts';

interface Signature<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** Every operation with what goes in and what comes out: what a proxy handler may be asked for. */
export interface OperationMap {
  readonly 'sms.send': Signature<SendInput, SendResult>;
  readonly 'sms.preview': Signature<SendInput, SmsPreview>;
  readonly 'sms.status': Signature<string, SmsStatus>;
  readonly 'sms.messages.list': Signature<MessageFilter | undefined, PageData<SmsMessage>>;
  readonly 'sms.messages.listUnified': Signature<
    UnifiedMessageFilter | undefined,
    PageData<UnifiedSmsMessage>
  >;
  readonly 'sms.messages.export': Signature<ExportFilter | undefined, SmsExport>;
  readonly 'sms.stats.get': Signature<StatsFilter | undefined, SmsStats>;
  readonly 'sms.stats.daily': Signature<StatsFilter | undefined, DailyStats>;
  readonly 'sms.stats.byCountry': Signature<StatsFilter | undefined, CountryStats>;
  readonly 'account.balance': Signature<undefined, Balance>;
  readonly 'account.pricing': Signature<undefined, Pricing>;
  readonly 'account.payments': Signature<undefined, Payments>;
  readonly 'account.profile': Signature<undefined, Profile>;
  readonly 'account.workspaces': Signature<undefined, readonly Workspace[]>;
  readonly 'webhooks.get': Signature<undefined, WebhookSettings>;
  readonly 'webhooks.update': Signature<WebhookSettingsUpdate, WebhookSettings>;
  readonly 'webhooks.test': Signature<WebhookTestInput, WebhookTestResult>;
  readonly 'webhooks.logs': Signature<WebhookLogFilter | undefined, PageData<WebhookLogEntry>>;
  readonly 'conversions.track': Signature<ConversionInput, ConversionResult>;
}

/** The name of an operation, such as `sms.send`. */
export type OperationName = keyof OperationMap;
