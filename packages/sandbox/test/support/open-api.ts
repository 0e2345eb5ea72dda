import { expect } from 'vitest';
import type { Sandbox } from '../../src/index.ts';
import { operations, type Operation } from './description.ts';
import { findProblems } from './validate.ts';

export interface CallOptions {
  readonly query?: Readonly<Record<string, string | number>> | undefined;
  /** A string is sent unchanged, anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** @default 'sk_prod_local' */
  readonly key?: string | null | undefined;
  /** Sent instead of the API key. */
  readonly token?: string | undefined;
}

export interface ApiResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // `expectDocumented` checks the shape against openapi.yaml.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly json: any;
}

export type CallApi = (method: string, path: string, options?: CallOptions) => Promise<ApiResponse>;

/**
 * Returns a function that calls the API in process and checks each response against `openapi.yaml`.
 */
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
    const reply = {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? (JSON.parse(text) as unknown) : undefined,
    };
    const operation = findOperation(method, path);
    if (operation !== undefined) expectDocumented(operation, reply);
    return reply;
  };
}

/**
 * Fails if `openapi.yaml` does not describe the response of the operation, or describes another
 * shape.
 */
export function expectDocumented(
  operation: Operation,
  { status, headers, json, text }: ApiResponse,
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
