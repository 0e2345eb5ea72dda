import { accountOperations } from '../account/operations.ts';
import { campaignOperations } from '../campaigns/operations.ts';
import { conversionsOperations } from '../conversions/operations.ts';
import { webhookOperations } from '../webhook-settings/operations.ts';

/** The operations that all channels share, by namespace. */
export const sharedOperations = {
  account: accountOperations,
  webhooks: webhookOperations,
  conversions: conversionsOperations,
  campaigns: campaignOperations,
} as const;
