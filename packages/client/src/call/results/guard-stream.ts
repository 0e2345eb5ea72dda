import { createRedactor } from '../../errors/redact.ts';
import { isTelecomError } from '../../errors/telecom-error.ts';
import { explainFailure } from '../words/explain-failure.ts';
import type { Stopper } from '../waiting/create-stopper.ts';

type Bytes = ReadableStream<Uint8Array>;

/** The controls of the attempt that a guarded stream belongs to. */
interface Guard {
  readonly stopper: Stopper;
  /** Starts the timeout for the next bytes; returns the function that stops it. */
  readonly startTimeout: () => () => void;
  readonly toError: (failure: unknown) => Error;
  /** Stops listening to the caller's signal. */
  readonly release: () => void;
  readonly listSecrets: () => readonly unknown[];
}

/** Passes a body on, under the signal and the timeouts of its attempt. */
export type GuardStream = (response: Response, guard: Guard) => Bytes;

/**
 * Passes a body on as it arrives. A transfer that is cut, stalls or is aborted errors the stream;
 * cancelling the stream ends the download.
 */
export function guardStream(
  { body, headers }: Response,
  { stopper, startTimeout, toError, release, listSecrets }: Guard,
): Bytes {
  const reader = body?.getReader();
  // For a compressed body, Content-Length counts compressed bytes; we read decompressed ones.
  const length = headers.get('content-encoding') ? null : headers.get('content-length');
  let missing = Number(length ?? 0);

  function explain(failure: unknown): Error {
    const error = toError(failure);
    if (!isTelecomError(error)) return error;
    return explainFailure(error, failure, createRedactor(listSecrets()));
  }

  return new ReadableStream<Uint8Array>(
    {
      start(stream) {
        stopper.whenStopped((reason) => stream.error(reason));
      },
      async pull(stream) {
        const stop = startTimeout();
        try {
          const { done = true, value } = (await reader?.read()) ?? {};
          if (value) {
            missing -= value.length;
            stream.enqueue(value);
          }
          if (!done) return;
          if (missing > 0) throw new TypeError(`${missing} bytes are missing`);
          stream.close();
        } catch (failure) {
          if (!stopper.signal.aborted) stream.error(explain(failure));
        } finally {
          stop();
        }
        release();
      },
      cancel() {
        release();
        stopper.stop('cancelled');
      },
    },
    { highWaterMark: 0 },
  );
}
