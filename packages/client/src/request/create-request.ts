import { isRecord } from '@23telecom/checks';
import { copyInput } from '../call/operations/copy-input.ts';
import type { Core } from '../call/operations/core.ts';
import type { HttpMethod } from '../call/operations/operation.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import type { RawCall, requestOperation } from './request-operation.ts';
import type { RequestOptions } from './request-options.ts';

/** `telecom.request`. */
export interface RequestCall {
  /**
   * Calls an endpoint that this package does not know yet, by its path below the base URL. Names and
   * response are the provider's own. `GET` is retried like a read, any other method like a send. Not
   * available through a proxy.
   *
   * @example
   * ```ts
   * const stats = await telecom.request('GET', '/sms/stats', { query: { period: '7d' } });
   * ```
   */
  readonly request: (
    method: HttpMethod,
    path: string,
    options?: RequestOptions,
  ) => TelecomPromise<unknown>;
}

/** Makes `telecom.request`. */
export function createRequest(
  { execute }: Core,
  loadRequestOperation: () => Promise<typeof requestOperation>,
): RequestCall['request'] {
  return (method, path, options) => {
    const { query, body, ...callOptions } = Object(options) as RequestOptions;
    return execute(
      async () => {
        // The caller may change its objects while the part is being loaded.
        const given = { method, path, query: copyInput(query), ...toJson(body) };
        return (await loadRequestOperation())(given);
      },
      undefined,
      // Anything but an object goes on as it is, and is refused.
      isRecord(options) ? callOptions : options,
    );
  };
}

/** Writes a body. A cycle, a bigint or a promise cannot be written. */
function toJson(body: unknown): Pick<RawCall, 'json' | 'isJson'> {
  try {
    const json = JSON.stringify(body) as string | undefined;
    const isPromise = typeof (Object(body) as PromiseLike<unknown>).then === 'function';
    return { json, isJson: (json !== undefined && !isPromise) || body === undefined };
  } catch {
    return { json: undefined, isJson: false };
  }
}
