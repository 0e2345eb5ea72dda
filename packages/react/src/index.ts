export * from './account/account-hooks.ts';
export * from './campaigns/campaigns-hooks.ts';
export type { JoinedItems } from './campaigns/join-items.ts';
export type { InfiniteQueryHook } from './provider/create-infinite-query-hook.ts';
export type { FilteredQueryHook, QueryHook } from './provider/create-query-hook.ts';
export type {
  DefinedQueryHookOptions,
  InfiniteHookOptions,
  MutationHookOptions,
  PagesHookOptions,
  QueryHookOptions,
} from './provider/hook-options.ts';
export {
  TelecomProvider,
  type TelecomProviderProps,
  useTelecomClient,
} from './provider/telecom-provider.ts';
export {
  TelecomProviderError,
  type TelecomProviderErrorCode,
} from './query/telecom-provider-error.ts';
export { type FlatList, flattenPages, type ListItem } from './query/flatten-pages.ts';
export type {
  RateProblem,
  RecipientProblem,
  SmsCost,
  SmsCostInput,
  TextProblem,
} from './sms/cost/sms-cost.ts';
export { useSmsCost } from './sms/cost/use-sms-cost.ts';
export {
  type SmsExportResult,
  type SmsExportState,
  useSmsExport,
} from './sms/export/use-sms-export.ts';
export { useSendSms } from './sms/send/use-send-sms.ts';
export * from './sms/sms-hooks.ts';
export type { SmsStatusPush } from './sms/status/check-push.ts';
export { pushSmsStatus } from './sms/status/push-sms-status.ts';
export type { SmsStatusId } from './sms/status/sms-status-options.ts';
export { useSmsStatus } from './sms/status/use-sms-status.ts';
export * from './webhooks/webhooks-hooks.ts';
