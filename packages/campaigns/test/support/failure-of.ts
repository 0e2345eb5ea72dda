import { expect } from 'vitest';

/** The error that a promise rejects with. A promise that is fulfilled fails the test. */
export function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  );
}
