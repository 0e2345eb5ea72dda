/** An event of a Service Worker that lasts as long as its promise. */
export interface LastingEvent extends Event {
  readonly waitUntil: (promise: Promise<unknown>) => void;
}

/** A request of a page. */
export interface PageRequest extends LastingEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

interface WorkerEvents {
  readonly install: LastingEvent;
  readonly activate: LastingEvent;
  readonly fetch: PageRequest;
  readonly message: LastingEvent;
}

/** The part of a Service Worker's global scope that is used here: the types of pages lack it. */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: <Type extends keyof WorkerEvents>(
    type: Type,
    listener: (event: WorkerEvents[Type]) => void,
  ) => void;
}
