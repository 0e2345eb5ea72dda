import { expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.ts';
import { expectDocumented, findOperation, type Answer } from './support/open-api.ts';
import { createFuzzCase, type FuzzCase } from './support/fuzz-cases.ts';

const seed = 23;
const cases = 10_000;
const longestMs = 5000;

/** Every code of contract §8 and §6.2 that a request can cause. */
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

async function call(sandbox: Sandbox, fuzzCase: FuzzCase): Promise<Answer> {
  const { method, path, headers, body } = fuzzCase;
  const response = await sandbox.fetch(new URL(sandbox.baseUrl + path), {
    method,
    headers,
    signal: AbortSignal.timeout(longestMs),
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false;
  const json: unknown = isJson && text !== '' ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, text, json };
}

function expectErrorShape({ headers, json }: Answer): void {
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

function expectFine(answer: Answer, { method, path }: FuzzCase): void {
  const isError = answer.status >= 400;
  expect(answer.status).toBeLessThan(500);
  // An answer to HEAD has no body to look at.
  if (method === 'HEAD') return;
  if (isError) expectErrorShape(answer);
  else expect(answer.status).toBe(200);
  const operation = findOperation(method, path.split('?')[0] ?? '');
  if (operation !== undefined && answer.status !== 404) expectDocumented(operation, answer);
}

test(`${cases} malformed requests: never a 500, never a hang, always the documented shape`, async () => {
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
      const answer = await call(sandbox, fuzzCase);
      expectFine(answer, fuzzCase);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    } catch (error) {
      const shown = JSON.stringify(fuzzCase).slice(0, 2000);
      throw new Error(`Case ${index} of seed ${seed}: ${shown}`, { cause: error });
    }
    if (index % 500 === 0) await sandbox.clock.advance('10s');
  }
  // The cases are worth something only where they reach past the first check.
  expect(statuses.get(200)).toBeGreaterThan(1000);
  expect(statuses.get(400)).toBeGreaterThan(1000);
  expect(statuses.get(401)).toBeGreaterThan(200);
  expect(statuses.get(404)).toBeGreaterThan(200);
  expect(statuses.get(402) ?? 0).toBe(0);
}, 120_000);
