export type { Availability } from './account/availability.ts';
export type { Balance } from './account/balance.ts';
export type { Account } from './account/create-account.ts';
export type { Payment, Payments } from './account/payments.ts';
export type { Price, Pricing } from './account/pricing.ts';
export type { Profile } from './account/profile.ts';
export type { Workspace } from './account/workspaces.ts';
export type { CallOptions } from './call/options/call-options.ts';
export type { Clock } from './call/waiting/clock.ts';
export type { List, Page, PageData } from './call/results/list.ts';
export type { LogFields, Logger, LogLevel } from './call/settings/logger.ts';
export type { Middleware, MiddlewareContext } from './call/settings/middleware.ts';
export type { HttpMethod, OperationKind } from './call/operations/operation.ts';
export type { Answer, ResponseInfo, TelecomPromise } from './call/results/telecom-promise.ts';
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
export type { Issue } from './codec/issue.ts';
export type { CampaignChange, CampaignResumption } from './campaigns/change.ts';
export type { CampaignCalls } from './campaigns/create-campaign-calls.ts';
export type {
  CampaignMessage,
  CampaignMessageFilter,
  CampaignMessageState,
  CampaignPage,
} from './campaigns/campaign-message.ts';
export type {
  CampaignProgress,
  CampaignState,
  PauseReason,
} from './campaigns/campaign-progress.ts';
export type { CampaignsFilter } from './campaigns/list.ts';
export type { CampaignMessagesFilter, CampaignPlace } from './campaigns/messages.ts';
export type { CampaignReference } from './campaigns/progress.ts';
export type { Conversions } from './conversions/create-conversions.ts';
export type { ConversionInput, ConversionResult } from './conversions/track.ts';
export { AuthenticationError, isAuthenticationError } from './errors/authentication-error.ts';
export { ConnectionError, isConnectionError } from './errors/connection-error.ts';
export type {
  ClientErrorCode,
  ProviderErrorCode,
  ProxyErrorCode,
  SendOnceErrorCode,
  StoreErrorCode,
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
export { isSendOnceError, SendOnceError } from './errors/send-once-error.ts';
export { isServerError, ServerError } from './errors/server-error.ts';
export { isStoreError, StoreError } from './errors/store-error.ts';
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
export type { RequestOptions } from './request/request-options.ts';
export type { Sms, SmsMessages, SmsStatistics } from './sms/create-sms.ts';
export { isFinalStatus } from './sms/is-final-status.ts';
export type { MessageStatus } from './sms/message-status.ts';
export type { ExportFilter } from './sms/messages/export.ts';
export type { MessageStatusFilter } from './sms/messages/history-checks.ts';
export type { UnifiedMessageFilter, UnifiedSmsMessage } from './sms/messages/list-unified.ts';
export type { MessageFilter, SmsMessage } from './sms/messages/list.ts';
export type { SmsExport } from './sms/messages/sms-export.ts';
export type { SmsPreview } from './sms/preview.ts';
export type {
  SendIntent,
  SendJournal,
  SendJournalEntry,
  SendRecord,
  SendResolution,
  UncertainDecision,
} from './sms/send-many/journal.ts';
export {
  listUncertain,
  resolveUncertain,
  type UncertainBatch,
} from './sms/send-many/resolve-uncertain.ts';
export type {
  PersonalMessage,
  SendMany,
  SendManyInput,
  SendManyOptions,
  SendManyRun,
} from './sms/send-many/send-many.ts';
export type { SendFailure, SendManyOutcome } from './sms/send-many/send-many-outcome.ts';
export type { SendManySummary, StopReason } from './sms/send-many/send-many-summary.ts';
export type { SendOnceOptions, SendOnceResult } from './sms/send-once/send-once.ts';
export type {
  SendInput,
  SendRecipientResult,
  SendRecipientStatus,
  SendResult,
  SendSummary,
} from './sms/send.ts';
export type { CountryStats } from './sms/stats/by-country.ts';
export type { StatsCounters } from './sms/stats/counters.ts';
export type { DailyStats } from './sms/stats/daily.ts';
export type { SmsStats } from './sms/stats/get.ts';
export type { StatsFilter } from './sms/stats/stats-filter.ts';
export type { SmsStatus } from './sms/status.ts';
export type { Period, TrafficSource } from './sms/traffic-filter.ts';
export type { WaitForOptions } from './sms/wait-for.ts';
export { checkStoreCall } from './store/check-store-call.ts';
export { createMemoryStore, type MemoryStoreOptions } from './store/create-memory-store.ts';
export type {
  SharedClaim,
  SharedClaimResult,
  SharedCount,
  SharedCounter,
  SharedEntry,
  SharedSettlement,
  SharedStore,
} from './store/shared-store.ts';
export type { Webhooks } from './webhook-settings/create-webhook-settings.ts';
export type { WebhookLogEntry, WebhookLogFilter } from './webhook-settings/logs.ts';
export type { WebhookTestInput, WebhookTestResult } from './webhook-settings/test.ts';
export type { WebhookSettingsUpdate } from './webhook-settings/update.ts';
export type { WebhookSettings, WebhookType } from './webhook-settings/webhook-settings.ts';
