export { balanceOptions } from './account/balance-options.ts';
export { paymentsOptions } from './account/payments-options.ts';
export { pricingOptions } from './account/pricing-options.ts';
export type {
  SkippableTelecomQueryOptions,
  TelecomInfiniteOptions,
  TelecomQueryOptions,
} from './query-option-types.ts';
export { countrySmsStatsOptions } from './sms/country-sms-stats-options.ts';
export { dailySmsStatsOptions } from './sms/daily-sms-stats-options.ts';
export { sendSmsOptions } from './sms/send-sms-options.ts';
export { smsMessagesOptions } from './sms/sms-messages-options.ts';
export { smsStatsOptions } from './sms/sms-stats-options.ts';
export { type SmsStatusId, smsStatusOptions } from './sms/sms-status-options.ts';
export { unifiedSmsMessagesOptions } from './sms/unified-sms-messages-options.ts';
export { telecomKeys } from './telecom-keys.ts';
export { updateWebhooksOptions } from './webhooks/update-webhooks-options.ts';
export { webhookLogsOptions } from './webhooks/webhook-logs-options.ts';
export { webhooksOptions } from './webhooks/webhooks-options.ts';
