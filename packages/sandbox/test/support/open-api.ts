import { expect } from 'vitest';
import type { Sandbox } from '../../src/index.ts';
import { operations, type Operation } from './description.ts';
import { findProblems } from './validate.ts';

export interface CallOptions {
  readonly query?: Readonly<Record<string, string | number>> | undefined;
  /** Sent as JSON, text as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** @default 'sk_prod_local' */
  readonly key?: string | null | undefined;
  /** In place of a key. */
  readonly token?: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // The answers' shapes are what the description checks below.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly json: any;
}

export type CallApi = (method: string, path: string, options?: CallOptions) => Promise<Answer>;

/** Calls the API in-process, and holds each answer to `openapi.yaml`. */
export function openApi(sandbox: Sandbox): CallApi {
  return async (method, path, { query = {}, body, headers, key, token } = {}) => {
    const url = new URL(sandbox.baseUrl + path);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    const credentials: Record<string, string> =
      token === undefined
        ? key === null
          ? {}
          : { 'X-API-Key': key ?? 'sk_prod_local' }
        : { Authorization: `Bearer ${token}` };
    const response = await sandbox.fetch(url, {
      method,
      headers: { ...credentials, ...headers },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const answer = {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? (JSON.parse(text) as unknown) : undefined,
    };
    const operation = findOperation(method, path);
    if (operation !== undefined) expectDocumented(operation, answer);
    return answer;
  };
}

/** Fails where the description has no such answer of the operation, or another shape of it. */
export function expectDocumented(
  operation: Operation,
  { status, headers, json, text }: Answer,
): void {
  const place = `${operation.operationId} ${status}`;
  const schemas = operation.responses[String(status)];
  expect(schemas, `${place} is not in openapi.yaml`).toBeDefined();
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  const schema = schemas?.[type];
  expect(schema, `${place} has no ${type} in openapi.yaml`).toBeDefined();
  if (schema !== undefined) expect(findProblems(schema, json ?? text), place).toEqual([]);
}

export function findOperation(method: string, path: string): Operation | undefined {
  const parts = path.split('/');
  const candidates = operations.filter(
    (operation) =>
      operation.method === method &&
      operation.path.split('/').length === parts.length &&
      operation.path
        .split('/')
        .every((part, index) => part.startsWith('{') || part === parts[index]),
  );
  return candidates.find(({ path: candidate }) => candidate === path) ?? candidates[0];
}
