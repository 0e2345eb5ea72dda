import {
  balanceOperation,
  paymentsOperation,
  pricingOperation,
  profileOperation,
  workspacesOperation,
} from './account.ts';
import { conversionsTrackOperation } from './conversions.ts';
import {
  webhooksGetOperation,
  webhooksLogsOperation,
  webhooksTestOperation,
  webhooksUpdateOperation,
} from './webhook-settings.ts';

/** The operations that all channels share, by name. */
export const sharedOperations = {
  'account.balance': balanceOperation,
  'account.pricing': pricingOperation,
  'account.payments': paymentsOperation,
  'account.profile': profileOperation,
  'account.workspaces': workspacesOperation,
  'webhooks.get': webhooksGetOperation,
  'webhooks.update': webhooksUpdateOperation,
  'webhooks.test': webhooksTestOperation,
  'webhooks.logs': webhooksLogsOperation,
  'conversions.track': conversionsTrackOperation,
} as const;
