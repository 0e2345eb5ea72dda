import type { TelecomError } from '@23telecom/client';

/** Two clicks of a double click are less than this apart, in milliseconds. */
const doubleClickMs = 500;

interface Sending {
  readonly hash: string;
  readonly promise: Promise<unknown>;
  /** Until when the same input is the same send, in milliseconds since 1970. */
  until: number;
}

const sendings = new WeakMap<object, Sending>();

/**
 * Runs `send`, unless `owner` is sending the same input or began to less than half a second ago:
 * then hands out that promise again. Law 2: a double click is billed once, even where the first
 * answer came before the second click. A failure that proves that nothing was sent is forgotten at
 * once, so that a retry goes out.
 */
export const sendOnce = <Result>(
  owner: object,
  input: unknown,
  send: () => Promise<Result>,
): Promise<Result> => {
  const hash = JSON.stringify(input);
  const now = Date.now();
  const last = sendings.get(owner);
  if (last?.hash === hash && now < last.until) return last.promise as Promise<Result>;
  const promise = send();
  const sending: Sending = { hash, promise, until: Infinity };
  sendings.set(owner, sending);
  promise.then(
    () => (sending.until = now + doubleClickMs),
    (error: unknown) =>
      (sending.until = (error as TelecomError).sent === 'no' ? 0 : now + doubleClickMs),
  );
  return promise;
};
