import type { Core } from '../call/core.ts';
import { isCleanPath } from './is-clean-path.ts';
import type { Operation } from '../call/operation.ts';
import type { TelecomPromise } from '../call/telecom-promise.ts';
import type { HttpMethod, RequestOptions } from './request-options.ts';

/** Builds `request`, for what the contract does not know yet. */
export function createRequest({ execute }: Core) {
  return (
    method: HttpMethod,
    path: string,
    { query, body, ...options }: RequestOptions = {},
  ): TelecomPromise<unknown> => {
    const operation: Operation<undefined, unknown> = {
      name: 'request',
      method,
      path,
      kind: method === 'GET' ? 'read' : 'write',
      answer: 'any',
      validate: () =>
        isCleanPath(path)
          ? []
          : [{ path: 'path', code: 'invalid', message: 'expected a path like /sms/stats' }],
      encode: () => ({ path, query, body }),
      decode: (answer) => answer,
    };
    return execute(operation, undefined, options);
  };
}
