import type { Account } from '../account/create-account.ts';
import type { CampaignCalls } from '../campaigns/create-campaign-calls.ts';
import type { Conversions } from '../conversions/create-conversions.ts';
import type { RequestCall } from '../request/create-request.ts';
import type { Sms } from '../sms/create-sms.ts';
import type { Webhooks } from '../webhook-settings/create-webhook-settings.ts';
import type { BoundOperation, findOperation } from './find-operation.ts';
import type { OperationMap, OperationName } from './operation-map.ts';

/** Every call of the API. No inspection of the client shows its key. */
export interface TelecomClient extends RequestCall {
  readonly sms: Sms;
  readonly account: Account;
  readonly webhooks: Webhooks;
  readonly conversions: Conversions;
  /** Through a proxy only: the provider knows no campaign. */
  readonly campaigns: CampaignCalls;
  /** For the proxy handler: finds an operation by its name; undefined if there is none. */
  readonly [findOperation]: <Name extends OperationName>(
    name: Name,
  ) => Promise<
    BoundOperation<OperationMap[Name]['input'], OperationMap[Name]['output']> | undefined
  >;
}
