type Octets = ReadableStream<Uint8Array>;

/** What a guarded stream needs of its attempt. */
interface Guard {
  readonly signal: AbortSignal;
  readonly controller: AbortController;
  /** Starts to wait for the next octets; returns what stops the wait. */
  readonly startTimer: () => () => void;
  readonly toError: (failure: unknown) => Error;
  /** Lets go of the caller's signal. */
  readonly release: () => void;
}

/** Hands a body on, under the signal and the timeouts of its attempt. */
export type GuardStream = (response: Response, guard: Guard) => Octets;

/**
 * Hands a body on as it comes. A transfer that is cut, falls silent or is aborted errors the stream;
 * cancelling it ends the download.
 */
export const guardStream: GuardStream = (
  { body, headers },
  { signal, controller, startTimer, toError, release },
) => {
  const reader = body?.getReader();
  // Of an encoded body the length counts other octets than those that are read.
  const length = headers.get('content-encoding') ? null : headers.get('content-length');
  let missing = Number(length ?? 0);

  return new ReadableStream<Uint8Array>(
    {
      start(stream) {
        signal.addEventListener('abort', () => stream.error(signal.reason));
      },
      async pull(stream) {
        const stop = startTimer();
        try {
          const { done = true, value } = (await reader?.read()) ?? {};
          if (value) {
            missing -= value.length;
            stream.enqueue(value);
          }
          if (!done) return;
          if (missing > 0) throw new TypeError(`${missing} octets are missing`);
          stream.close();
        } catch (failure) {
          if (!signal.aborted) stream.error(toError(failure));
        } finally {
          stop();
        }
        release();
      },
      cancel() {
        release();
        controller.abort();
      },
    },
    { highWaterMark: 0 },
  );
};
