/** The streams that report changes of one sandbox. */
export interface EventStreams {
  /**
   * Responds with server-sent events: `change` at once and after each change of the state, with the
   * number of events so far as its ID. The signal is that of the request.
   */
  open(signal: AbortSignal): Response;
  /** Ends every stream. */
  close(): void;
}

interface StreamParts {
  /** Calls the listener after every change of the state; returns a function that stops this. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Changes that follow one another faster are reported once. */
const pauseMs = 100;
/** A sandbox that was restarted is followed again after this time. */
const retryMs = 500;

/** Creates streams over the changes that `subscribe` reports. */
export function createEventStreams({ subscribe }: StreamParts): EventStreams {
  const endings = new Set<() => void>();
  const encoder = new TextEncoder();

  function open(signal: AbortSignal): Response {
    let release: () => void = () => undefined;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        let count = 0;
        let timer: ReturnType<typeof setTimeout> | undefined;
        let isChanged = false;

        function report(): void {
          count += 1;
          controller.enqueue(
            encoder.encode(`retry: ${retryMs}\nid: ${count}\nevent: change\ndata: {}\n\n`),
          );
          isChanged = false;
          timer = setTimeout(() => {
            timer = undefined;
            if (isChanged) report();
          }, pauseMs);
        }

        const unsubscribe = subscribe(() => {
          if (timer === undefined) report();
          else isChanged = true;
        });
        release = () => {
          clearTimeout(timer);
          unsubscribe();
          endings.delete(end);
          signal.removeEventListener('abort', end);
        };
        function end(): void {
          release();
          controller.close();
        }
        endings.add(end);
        signal.addEventListener('abort', end, { once: true });
        report();
      },
      cancel: () => release(),
    });
    return new Response(stream, {
      headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
    });
  }

  return {
    open,
    close: () => {
      for (const end of endings) end();
    },
  };
}
