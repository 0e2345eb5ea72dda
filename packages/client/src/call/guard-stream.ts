/** What a guarded stream needs of its call. */
interface StreamGuard {
  readonly signal: AbortSignal;
  /** Starts to wait for the next octets; returns what stops the wait. */
  readonly startTimer: () => () => void;
  readonly toError: (failure: unknown) => Error;
  /** Called once, when nothing more comes. */
  readonly end: () => void;
}

/**
 * Hands a body on as it comes. A transfer that is cut, falls silent or is aborted errors the stream;
 * cancelling it ends the download.
 */
export function guardStream(
  body: ReadableStream<Uint8Array>,
  response: Response,
  { signal, startTimer, toError, end }: StreamGuard,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  // Of an encoded body the length counts other octets than those that are read.
  const isPlain = !response.headers.get('content-encoding');
  const expected = isPlain ? Number(response.headers.get('content-length') ?? NaN) : NaN;
  let received = 0;

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        signal.addEventListener('abort', () => controller.error(signal.reason), { once: true });
      },
      async pull(controller) {
        const stop = startTimer();
        try {
          const { done, value } = await reader.read();
          if (signal.aborted) return;
          if (!done) {
            received += value.byteLength;
            controller.enqueue(value);
            return;
          }
          if (received < expected) throw new TypeError(`${received} of ${expected} octets came`);
          controller.close();
          end();
        } catch (failure) {
          if (signal.aborted) return;
          controller.error(toError(failure));
          end();
        } finally {
          stop();
        }
      },
      async cancel(reason) {
        end();
        await reader.cancel(reason).catch(() => undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
