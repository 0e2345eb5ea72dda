import { exportMessages } from './export-messages.ts';
import { getBalance } from './get-balance.ts';
import { getDailyStats } from './get-daily-stats.ts';
import { getPayments } from './get-payments.ts';
import { getPricing, getPricingById, postPricing } from './get-pricing.ts';
import { getSmsStatus } from './get-sms-status.ts';
import { getStats } from './get-stats.ts';
import { getStatsByCountry } from './get-stats-by-country.ts';
import { getWebhooks } from './get-webhooks.ts';
import { getProfile, getWorkspaces } from './get-workspaces.ts';
import { listMessages } from './list-messages.ts';
import { listUnifiedMessages } from './list-unified-messages.ts';
import { listWebhookLogs } from './list-webhook-logs.ts';
import { putWebhooks } from './put-webhooks.ts';
import { sendSms } from './send-sms.ts';
import { testWebhook } from './test-webhook.ts';

/**
 * Every endpoint of contract §0.1 that takes an API key or a bearer token. Routes and operation names
 * derive from this list.
 */
export const endpoints = [
  sendSms,
  getSmsStatus,
  listMessages,
  listUnifiedMessages,
  exportMessages,
  getStats,
  getDailyStats,
  getStatsByCountry,
  getBalance,
  getPricing,
  postPricing,
  getPricingById,
  getPayments,
  getWebhooks,
  putWebhooks,
  testWebhook,
  listWebhookLogs,
  getWorkspaces,
  getProfile,
] as const;
