import { expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.ts';
import { expectDocumented, findOperation, type ApiResponse } from './support/open-api.ts';
import { createFuzzCase, type FuzzCase } from './support/fuzz-cases.ts';

const seed = 23;
const cases = 10_000;
const timeoutMs = 5000;

/** All codes of contract §8 and §6.2 that a request can cause. */
const codes = new Set([
  'UNAUTHORIZED',
  'INVALID_TOKEN',
  'INVALID_API_KEY',
  'SIGNATURE_REQUIRED',
  'INVALID_SIGNATURE',
  'FORBIDDEN',
  'CROSS_TENANT_WORKSPACE',
  'INVALID_BODY',
  'INVALID_PARAMS',
  'INVALID_TO',
  'INVALID_MESSAGE',
  'INVALID_SENDER',
  'TOO_MANY_RECIPIENTS',
  'INVALID_WORKSPACE_HEADER',
  'INVALID_URL',
  'INVALID_SECRET',
  'INVALID_FIELDS',
  'INVALID_TOGGLE',
  'CONFLICTING_FIELDS',
  'INSUFFICIENT_BALANCE',
  'NOT_FOUND',
]);

async function call(sandbox: Sandbox, fuzzCase: FuzzCase): Promise<ApiResponse> {
  const { method, path, headers, body } = fuzzCase;
  const response = await sandbox.fetch(new URL(sandbox.baseUrl + path), {
    method,
    headers,
    signal: AbortSignal.timeout(timeoutMs),
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false;
  const json: unknown = isJson && text !== '' ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, text, json };
}

function expectErrorShape({ headers, json }: ApiResponse): void {
  expect(headers.get('Content-Type')).toBe('application/json');
  expect(json).toMatchObject({
    status: false,
    error_code: expect.any(String) as string,
    description: expect.any(String) as string,
  });
  const { error_code: code, description } = json as { error_code: string; description: string };
  expect(codes).toContain(code);
  expect(description).not.toBe('');
}

function expectFine(reply: ApiResponse, { method, path }: FuzzCase): void {
  const isError = reply.status >= 400;
  expect(reply.status).toBeLessThan(500);
  // A response to HEAD has no body.
  if (method === 'HEAD') return;
  if (isError) expectErrorShape(reply);
  else expect(reply.status).toBe(200);
  const operation = findOperation(method, path.split('?')[0] ?? '');
  if (operation !== undefined && reply.status !== 404) expectDocumented(operation, reply);
}

test(`${cases} malformed requests never get a 500, never hang, and get the documented shape`, async () => {
  await using sandbox = createSandbox({
    clock: 'manual',
    seed,
    balance: 10_000_000,
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  const statuses = new Map<number, number>();
  for (let index = 0; index < cases; index += 1) {
    const fuzzCase = createFuzzCase(seed, index);
    try {
      const reply = await call(sandbox, fuzzCase);
      expectFine(reply, fuzzCase);
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
    } catch (error) {
      const shown = JSON.stringify(fuzzCase).slice(0, 2000);
      throw new Error(`Case ${index} of seed ${seed}: ${shown}`, { cause: error });
    }
    if (index % 500 === 0) await sandbox.clock.advance('10s');
  }
  // Enough cases must get past the first check; otherwise this test would prove little.
  expect(statuses.get(200)).toBeGreaterThan(1000);
  expect(statuses.get(400)).toBeGreaterThan(1000);
  expect(statuses.get(401)).toBeGreaterThan(200);
  expect(statuses.get(404)).toBeGreaterThan(200);
  expect(statuses.get(402) ?? 0).toBe(0);
}, 120_000);
