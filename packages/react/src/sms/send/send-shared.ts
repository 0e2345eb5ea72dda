import type { TelecomError } from '@23telecom/client';

/** A send, and until when it is that of each equal call: milliseconds since 1970. */
interface SharedSend {
  readonly promise: Promise<unknown>;
  until: number;
}

/** How long the end of a send is that of each equal call: milliseconds since the send began. */
export interface SharedFor {
  readonly resultMs: number;
  /** After an error that leaves open whether the message was sent. 0 if a resend is safe. */
  readonly uncertainMs: number;
}

const sends = new WeakMap<object, Map<string, SharedSend>>();

/**
 * Shares a send within a scope, such as a query client: a call with the same key, while the first one is
 * under way or for a while after it began, gets its result. An error that proves that nothing was sent ends this
 * at once, so that the next call is a new attempt.
 */
export function sendShared<Result>(
  scope: object,
  key: string,
  { resultMs, uncertainMs }: SharedFor,
  send: () => Promise<Result>,
): Promise<Result> {
  const known = sends.get(scope) ?? new Map<string, SharedSend>();
  sends.set(scope, known);
  const now = Date.now();
  for (const [each, { until }] of known) if (now >= until) known.delete(each);
  const shared = known.get(key);
  // The cast holds: the key names the kind of the send.
  if (shared) return shared.promise as Promise<Result>;
  const promise = send();
  const sending: SharedSend = { promise, until: Infinity };
  known.set(key, sending);
  promise.then(
    () => (sending.until = now + resultMs),
    (error: unknown) =>
      (sending.until = (error as TelecomError).sent === 'no' ? 0 : now + uncertainMs),
  );
  return promise;
}
