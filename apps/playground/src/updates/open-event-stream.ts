import { callServer } from '../shared/server/call-server.ts';
import { serverPath } from '../shared/server/server-path.ts';

/** Callbacks for the events of the server, and for the state of its stream. */
export interface EventStreamListeners {
  readonly delivery: (data: unknown) => void;
  readonly run: (data: unknown) => void;
  readonly open: () => void;
  readonly error: () => void;
}

/** A browser reconnects by itself, except after a response with an error status: then this does. */
const reconnectMs = 5_000;

/** Opens the event stream of the playground's server, and opens it again whenever it breaks. Returns the end of it. */
export function openEventStream(listeners: EventStreamListeners): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;

  function later(step: () => void): void {
    if (!isEnded) timer = setTimeout(step, reconnectMs);
  }
  /** An event stream hides its status, so this call notes whether the session has ended. */
  function probe(): void {
    callServer('GET', '/api/config').then(
      () => later(open),
      () => later(probe),
    );
  }
  function open(): void {
    const opened = new EventSource(serverPath('/api/events'));
    source = opened;
    for (const event of ['delivery', 'run'] as const) {
      opened.addEventListener(event, ({ data }: MessageEvent<string>) =>
        listeners[event](JSON.parse(data)),
      );
    }
    opened.addEventListener('open', listeners.open);
    opened.addEventListener('error', () => {
      listeners.error();
      if (opened.readyState === EventSource.CLOSED) probe();
    });
  }

  open();
  return () => {
    isEnded = true;
    source?.close();
    clearTimeout(timer);
  };
}
