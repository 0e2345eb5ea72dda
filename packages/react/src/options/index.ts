export * from '../account/account-options.ts';
export * from '../campaigns/campaigns-options.ts';
export type {
  TelecomMutationOptions,
  TelecomQueryCache,
} from '../query/telecom-mutation-options.ts';
export { telecomKeys } from '../query/telecom-keys.ts';
export type {
  SkippableTelecomQueryOptions,
  TelecomInfiniteOptions,
  TelecomPagesOptions,
  TelecomQueryContext,
  TelecomQueryOptions,
  TelecomQueryView,
  TelecomRetry,
} from '../query/telecom-query-options.ts';
export {
  TelecomProviderError,
  type TelecomProviderErrorCode,
} from '../query/telecom-provider-error.ts';
export { sendSmsOptions } from '../sms/send/send-sms-options.ts';
export * from '../sms/sms-options.ts';
export { type SmsStatusId, smsStatusOptions } from '../sms/status/sms-status-options.ts';
export * from '../webhooks/webhooks-options.ts';
