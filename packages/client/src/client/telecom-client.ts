import type { Account } from '../account/account.ts';
import type { CallOptions } from '../call/call-options.ts';
import type { TelecomPromise } from '../call/telecom-promise.ts';
import type { Conversions } from '../conversions/conversions.ts';
import type { HttpMethod, RequestOptions } from '../request/request-options.ts';
import type { Sms } from '../sms/sms.ts';
import type { Webhooks } from '../webhook-settings/webhooks.ts';
import type { executeOperation } from './execute-operation.ts';
import type { OperationMap, OperationName } from './operation-map.ts';

/** Every call of the API. Holds its key where no inspection shows it. */
export interface TelecomClient {
  readonly sms: Sms;
  readonly account: Account;
  readonly webhooks: Webhooks;
  readonly conversions: Conversions;
  /**
   * Calls what this package does not know yet: the path below the base URL, names and answer as they
   * are on the wire. `GET` is repeated like a read, anything else like a send. Not through a proxy.
   *
   * @example
   * const answer = await telecom.request('GET', '/sms/stats', { query: { period: '7d' } });
   */
  readonly request: (
    method: HttpMethod,
    path: string,
    options?: RequestOptions,
  ) => TelecomPromise<unknown>;
  /** For the proxy handler: runs an operation by its name. */
  readonly [executeOperation]: <Name extends OperationName>(
    name: Name,
    input: OperationMap[Name]['input'],
    options?: CallOptions,
  ) => TelecomPromise<OperationMap[Name]['output']>;
}
