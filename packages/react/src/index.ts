export type { RecipientProblem, SmsCost, SmsCostInput } from './sms/cost/sms-cost.ts';
export { useBalance } from './hooks/account/use-balance.ts';
export { usePayments } from './hooks/account/use-payments.ts';
export { usePricing } from './hooks/account/use-pricing.ts';
export { useCountrySmsStats } from './hooks/sms/use-country-sms-stats.ts';
export { useDailySmsStats } from './hooks/sms/use-daily-sms-stats.ts';
export { useSendSms } from './hooks/sms/use-send-sms.ts';
export { useSmsCost } from './hooks/sms/use-sms-cost.ts';
export {
  type SmsExportResult,
  type SmsExportState,
  useSmsExport,
} from './hooks/sms/use-sms-export.ts';
export { useSmsMessages } from './hooks/sms/use-sms-messages.ts';
export { useSmsStats } from './hooks/sms/use-sms-stats.ts';
export { useSmsStatus } from './hooks/sms/use-sms-status.ts';
export { useUnifiedSmsMessages } from './hooks/sms/use-unified-sms-messages.ts';
export {
  TelecomProvider,
  type TelecomProviderProps,
  useTelecomClient,
} from './hooks/telecom-provider.ts';
export { useUpdateWebhooks } from './hooks/webhooks/use-update-webhooks.ts';
export { useWebhookLogs } from './hooks/webhooks/use-webhook-logs.ts';
export { useWebhooks } from './hooks/webhooks/use-webhooks.ts';
export { type FlatList, flattenPages } from './flatten-pages.ts';
export { pushSmsStatus, type SmsStatusPush } from './sms/push-sms-status.ts';
export type { SmsStatusId } from './options/sms/sms-status-options.ts';
export type {
  DefinedQueryHookOptions,
  InfiniteHookOptions,
  MutationHookOptions,
  QueryHookOptions,
} from './query-hook-types.ts';
export { TelecomProviderError } from './telecom-provider-error.ts';
