import type { HttpMethod, RequestOptions } from './request-options.ts';
import type { Operation } from '../call/operation.ts';
import { matching } from '../wire/check.ts';
import { define } from '../wire/define.ts';

/** A path that stays below the base URL: climbs nowhere, has no query. */
const checkPath = matching(
  /^(?!.*\/(\.|%2e){1,2}(\/|$))\/[^?#\\\s]*$/i,
  'a path such as /sms/stats, without a query',
);

/** The operation of a raw call, for what the contract does not know yet. */
export function requestOperation(
  method: HttpMethod,
  path: string,
  query: RequestOptions['query'],
  json: string | undefined,
): Operation<undefined, unknown> {
  return define<undefined, unknown>('request', `${method} ${path}`, undefined, (answer) => answer, {
    answer: 'any',
    validate: () => {
      const problem = checkPath(path);
      return problem ? [{ path: 'path', ...problem }] : [];
    },
    encode: () => ({ path, query, body: json && (JSON.parse(json) as unknown) }),
  });
}
