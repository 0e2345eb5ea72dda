import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as client from '../../src/index.ts';
import { TelecomError } from '../../src/index.ts';
import { SendOnceError } from '../../src/errors/send-once-error.ts';
import { StoreError } from '../../src/errors/store-error.ts';

const { ConnectionError, ServerError, TimeoutError, UnreadableResponseError, ValidationError } =
  client;
const { AuthenticationError, PermissionError } = client;

/** An error of each kind without a failure status, with the status for a response of your own server. */
const expected: readonly (readonly [string, TelecomError, number])[] = [
  ['INVALID_INPUT', new ValidationError({ ...at('INVALID_INPUT'), issues: [] }), 400],
  ['INVALID_OPTIONS', new ValidationError({ ...at('INVALID_OPTIONS'), issues: [] }), 500],
  ['NO_CREDENTIALS', new AuthenticationError(at('NO_CREDENTIALS')), 500],
  ['ACCOUNT_IN_SETUP', new PermissionError({ ...at('ACCOUNT_IN_SETUP'), status: 200 }), 403],
  ['CONNECTION_REFUSED', new ConnectionError(at('CONNECTION_REFUSED')), 502],
  ['CONNECTION_LOST', new ConnectionError(at('CONNECTION_LOST')), 502],
  ['TRANSFER_CUT', new ConnectionError(at('TRANSFER_CUT')), 502],
  ['MIDDLEWARE_FAILED', new ConnectionError(at('MIDDLEWARE_FAILED')), 500],
  ['PART_NOT_LOADED', new ConnectionError(at('PART_NOT_LOADED')), 500],
  ['ATTEMPT_TIMEOUT', new TimeoutError({ ...at('ATTEMPT_TIMEOUT'), phase: 'response' }), 504],
  ['WAIT_TIMEOUT', new TimeoutError({ ...at('WAIT_TIMEOUT'), phase: 'polling' }), 504],
  ['UNREADABLE_RESPONSE', new UnreadableResponseError({ ...at('X'), status: 200 }), 502],
  ['a redirect', new UnreadableResponseError({ ...at('X'), status: 302 }), 502],
  ['200 with status: false', new ServerError({ ...at('HTTP_ERROR'), status: 200 }), 502],
  ['STORE_UNAVAILABLE', new StoreError(at('STORE_UNAVAILABLE')), 503],
  ['JOURNAL_IN_USE', new StoreError(at('JOURNAL_IN_USE')), 409],
  ['KEY_IN_PROGRESS', new SendOnceError(at('KEY_IN_PROGRESS')), 409],
  ['SEND_UNCERTAIN', new SendOnceError(at('SEND_UNCERTAIN')), 409],
  ['KEY_REUSED', new SendOnceError(at('KEY_REUSED')), 422],
  ['an error of a later version', new TelecomError(at('NEW'), 'NewError'), 500],
];

function at(code: string) {
  return { code, description: 'x' };
}

test.each(expected)('%s', (_say, error, status) => {
  expect(error.httpStatus).toBe(status);
});

test.each([400, 402, 404, 418, 429, 500, 503])('a failure status of the provider: %i', (status) => {
  expect(new ServerError({ ...at('X'), status }).httpStatus).toBe(status);
});

test('the guide has the same table', () => {
  const readme = readFileSync(
    path.resolve(import.meta.dirname, '../../../../docs/site/pages/guides/errors-and-retries.md'),
    'utf8',
  );
  const [, table = ''] = /\| `httpStatus` \|.*\n\|[- |]+\|\n((?:\|.*\n)+)/.exec(readme) ?? [];
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
  const documented = new Map<string, number>();
  for (const [, status, errors = ''] of rows) {
    for (const [, code] of errors.matchAll(/`([A-Z_]+)`/g)) {
      documented.set(code ?? '', Number(status));
    }
  }
  expect(documented.size).toBeGreaterThan(10);
  for (const [code, error, status] of expected) {
    if (error.code === code) expect([code, documented.get(code)]).toEqual([code, status]);
  }
});
