import { checkOptions } from '@23telecom/checks';
import { defineOperation } from '../call/operations/define-operation.ts';
import { checkedBy } from '../call/operations/input-rule.ts';
import type { HttpMethod, Operation } from '../call/operations/operation.ts';
import { checkThat, matching } from '../codec/check.ts';
import type { Issue } from '../codec/issue.ts';
import { oneOf } from '../codec/one-of.ts';
import type { RequestOptions } from './request-options.ts';

/** The parameters of one raw call. */
export interface RawCall {
  readonly method: HttpMethod;
  readonly path: string;
  readonly query: RequestOptions['query'];
  readonly json: string | undefined;
  /** Whether JSON can write the body. */
  readonly isJson: boolean;
}

const checks = {
  method: oneOf(['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] satisfies readonly HttpMethod[]),
  /** Accepts a path that stays below the base URL: no `..`, no query. */
  path: matching(
    /^(?!.*\/(\.|%2e){1,2}(\/|$))\/[^?#\\\s]*$/i,
    'a path such as /sms/stats, without a query',
  ),
};

const queryCheck = checkThat(
  (value) => typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value),
  'a string, a finite number or a boolean',
);

function checkCall({ method, path, query, json, isJson }: RawCall): Issue[] {
  const names = Object.keys(Object(query) as object);
  const queryChecks = Object.fromEntries(names.map((name) => [name, queryCheck]));
  const issues = [
    ...checkOptions({ method, path }, checks, { required: ['method', 'path'] }),
    ...checkOptions(query, queryChecks, { path: 'query' }),
  ];
  function add(message: string): void {
    issues.push({ path: 'body', code: 'INVALID', message });
  }
  if (!isJson) add('expected a value that JSON can write: no cycle, bigint, function or promise');
  if (method === 'GET' && json !== undefined) add('expected none with GET: pass query instead');
  return issues;
}

/** Makes the operation of one raw call. */
export function requestOperation(call: RawCall): Operation<undefined, unknown> {
  const { method, path, query, json } = call;
  return defineOperation({
    name: 'request',
    method,
    path,
    input: checkedBy<undefined>(() => checkCall(call)),
    response: { type: 'any' },
    encode: () => ({ path, query, body: json && (JSON.parse(json) as unknown) }),
    decode: (body) => body,
  });
}
