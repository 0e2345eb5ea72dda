export type { Account } from './account/account.ts';
export type { Availability, Balance } from './account/balance.ts';
export type { Payment, Payments } from './account/payments.ts';
export type { Price, Pricing } from './account/pricing.ts';
export type { Profile, Workspace } from './account/profile.ts';
export type { CallOptions } from './call/call-options.ts';
export type { Clock } from './call/clock.ts';
export type { Issue } from './call/issue.ts';
export type { List, Page, PageData } from './call/list.ts';
export type { LogFields, Logger, LogLevel } from './call/logger.ts';
export type { Middleware, MiddlewareContext } from './call/middleware.ts';
export type { OperationKind } from './call/operation.ts';
export type { Answer, ResponseInfo, TelecomPromise } from './call/telecom-promise.ts';
export type {
  ClientOptions,
  CommonOptions,
  KeyOptions,
  ProxyOptions,
  TokenOptions,
} from './client/client-options.ts';
export { createClient } from './client/create-client.ts';
export type { OperationMap, OperationName } from './client/operation-map.ts';
export type { TelecomClient } from './client/telecom-client.ts';
export type { ConversionInput, ConversionResult, Conversions } from './conversions/conversions.ts';
export { AuthenticationError, isAuthenticationError } from './errors/authentication-error.ts';
export { ConnectionError, isConnectionError } from './errors/connection-error.ts';
export type {
  ClientErrorCode,
  ProviderErrorCode,
  ProxyErrorCode,
  TelecomErrorCode,
} from './errors/error-code.ts';
export {
  type BalanceFigures,
  InsufficientBalanceError,
  type InsufficientBalanceErrorDetails,
  isInsufficientBalanceError,
} from './errors/insufficient-balance-error.ts';
export { isNotFoundError, NotFoundError } from './errors/not-found-error.ts';
export { isPermissionError, PermissionError } from './errors/permission-error.ts';
export { isRateLimitError, RateLimitError } from './errors/rate-limit-error.ts';
export { isServerError, ServerError } from './errors/server-error.ts';
export {
  isTelecomError,
  type Sent,
  TelecomError,
  type TelecomErrorDetails,
} from './errors/telecom-error.ts';
export {
  isTimeoutError,
  TimeoutError,
  type TimeoutErrorDetails,
  type TimeoutPhase,
} from './errors/timeout-error.ts';
export {
  isUnreadableResponseError,
  UnreadableResponseError,
} from './errors/unreadable-response-error.ts';
export {
  isValidationError,
  ValidationError,
  type ValidationErrorDetails,
} from './errors/validation-error.ts';
export type { HttpMethod, RequestOptions } from './request/request-options.ts';
export type {
  ExportFilter,
  MessageFilter,
  MessageStatusFilter,
  Period,
  StatsFilter,
  TrafficSource,
  UnifiedMessageFilter,
} from './sms/filter.ts';
export { isFinalStatus } from './sms/is-final-status.ts';
export type { MessageStatus } from './sms/message-status.ts';
export type { SmsExport } from './sms/messages/sms-export.ts';
export type { SmsPreview } from './sms/preview.ts';
export type {
  SendIntent,
  SendJournal,
  SendJournalEntry,
  SendRecord,
} from './sms/send-many/journal.ts';
export type {
  PersonalMessage,
  SendFailure,
  SendMany,
  SendManyInput,
  SendManyOptions,
  SendManyOutcome,
  SendManyRun,
  SendManySummary,
} from './sms/send-many/send-many.ts';
export type {
  SendInput,
  SendRecipientResult,
  SendRecipientStatus,
  SendResult,
  SendSummary,
} from './sms/send.ts';
export type { SmsMessage, SmsStatus, UnifiedSmsMessage } from './sms/sms-message.ts';
export type { Sms, SmsMessages, SmsStatistics } from './sms/sms.ts';
export type { CountryStats, DailyStats, SmsStats, StatsCounters } from './sms/stats.ts';
export type { WaitForOptions } from './sms/wait-for-options.ts';
export type {
  WebhookLogEntry,
  WebhookLogFilter,
  WebhookSettings,
  WebhookSettingsUpdate,
  WebhookTestInput,
  WebhookTestResult,
  WebhookType,
} from './webhook-settings/webhook-settings.ts';
export type { Webhooks } from './webhook-settings/webhooks.ts';
