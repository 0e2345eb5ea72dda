import { describe, expect, test, vi } from 'vitest';
import * as entry from '../src/index.ts';

const details: entry.TelecomErrorDetails = {
  code: 'FORBIDDEN',
  description: 'No.',
  status: 403,
  operation: 'account.balance',
  attempts: 2,
  retryAfterMs: 5,
};

type ErrorClass = new (details: entry.TelecomErrorDetails) => entry.TelecomError;
const classes = Object.entries(entry as unknown as Readonly<Record<string, ErrorClass>>).filter(
  ([name]) => /^[A-Z]\w+Error$/.test(name) && name !== 'TelecomError',
);
const guards = entry as unknown as Readonly<Record<string, (error: unknown) => boolean>>;

test('the entry exports these error classes', () => {
  expect(classes.map(([name]) => name).sort()).toEqual([
    'AuthenticationError',
    'ConnectionError',
    'InsufficientBalanceError',
    'NotFoundError',
    'PermissionError',
    'RateLimitError',
    'SendOnceError',
    'ServerError',
    'StoreError',
    'TimeoutError',
    'UnreadableResponseError',
    'ValidationError',
  ]);
});

describe.each(classes)('%s', (name, Class) => {
  const error = new Class(details);

  test('matches its own guard and no other', () => {
    expect(guards[`is${name}`]?.(error)).toBe(true);
    expect(entry.isTelecomError(error)).toBe(true);
    const others = classes.filter(([other]) => guards[`is${other}`]?.(error));
    expect(others.map(([other]) => other)).toEqual([name]);
  });

  test('matches the guard of another copy of the package', async () => {
    vi.resetModules();
    const copy = (await import('../src/index.ts')) as unknown as typeof guards;
    expect(copy.TelecomError).not.toBe(entry.TelecomError);
    expect(copy.isTelecomError?.(error)).toBe(true);
    expect(copy[`is${name}`]?.(error)).toBe(true);
  });

  test('has its name, its stack and all its fields in JSON', () => {
    expect(error).toBeInstanceOf(entry.TelecomError);
    expect(error).toBeInstanceOf(Error);
    expect(error.stack).toContain(`${name}: account.balance: No. [FORBIDDEN]`);
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name,
      message: 'account.balance: No. [FORBIDDEN]',
      code: 'FORBIDDEN',
      description: 'No.',
      status: 403,
      operation: 'account.balance',
      attempts: 2,
      retryable: false,
      retryAfterMs: 5,
      sent: 'no',
    });
  });
});

test.each([null, undefined, 7, 'TimeoutError', {}, new Error('x'), { name: 'TimeoutError' }])(
  'the guards reject %s',
  (value) => {
    expect(entry.isTelecomError(value)).toBe(false);
    expect(entry.isTimeoutError(value)).toBe(false);
  },
);

test('an InsufficientBalanceError has all figures', () => {
  const figures = {
    balance: 0.42,
    estimatedCost: 1.07,
    currency: 'EUR',
    recipients: 100,
    billableRecipients: 98,
    segments: 2,
  };
  const error = new entry.InsufficientBalanceError({ ...details, ...figures });
  expect(error).toMatchObject(figures);
  expect(error.toJSON()).toMatchObject(figures);
});
