import type { Core } from '../call/core.ts';
import type { TelecomClient } from '../client/telecom-client.ts';
import { matching } from '../wire/check.ts';
import { define } from '../wire/define.ts';

/** A path that stays below the base URL: climbs nowhere, has no query. */
const checkPath = matching(
  /^(?!.*\/(\.|%2e){1,2}(\/|$))\/[^?#\\\s]*$/i,
  'a path such as /sms/stats, without a query',
);

/** Builds `request`, for what the contract does not know yet. */
export function createRequest({ execute }: Core): TelecomClient['request'] {
  return (method, path, { query, body, ...options } = {}) =>
    execute(
      define<undefined, unknown>('request', `${method} ${path}`, undefined, (answer) => answer, {
        answer: 'any',
        validate: () => {
          const problem = checkPath(path);
          return problem ? [{ path: 'path', ...problem }] : [];
        },
        encode: () => ({ path, query, body }),
      }),
      undefined,
      options,
    );
}
