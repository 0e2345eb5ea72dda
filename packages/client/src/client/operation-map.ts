import type { AccountOperations } from '../account/operations.ts';
import type { CampaignOperations } from '../campaigns/operations.ts';
import type { ConversionsOperations } from '../conversions/operations.ts';
import type { SmsOperations } from '../sms/operations.ts';
import type { WebhookOperations } from '../webhook-settings/operations.ts';

/** Input and output of every operation, by name: the operations that a proxy handler may allow. */
export interface OperationMap
  extends
    SmsOperations,
    CampaignOperations,
    AccountOperations,
    WebhookOperations,
    ConversionsOperations {}

/** The name of an operation, such as `sms.send`. */
export type OperationName = keyof OperationMap;
