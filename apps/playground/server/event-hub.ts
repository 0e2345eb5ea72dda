import type { DeliveryEvent } from '@23telecom/client/webhooks';

/** An event for the open pages. */
export type PageEvent =
  /** A verified delivery report. */
  | { readonly event: 'delivery'; readonly data: DeliveryEvent }
  /** A run whose figures changed. */
  | { readonly event: 'run'; readonly data: { readonly id: string } };

type Listener = (event: PageEvent) => void;

/** Publishes events to all open pages. */
export interface EventHub {
  readonly publish: (event: PageEvent) => void;
  /** Returns a function that ends the subscription. */
  readonly subscribe: (listener: Listener, onClose: () => void) => () => void;
  readonly close: () => void;
}

/** Creates a hub without subscribers. */
export function createEventHub(): EventHub {
  const subscribers = new Map<Listener, () => void>();
  return {
    publish: (event) => {
      for (const listener of subscribers.keys()) listener(event);
    },
    subscribe: (listener, onClose) => {
      subscribers.set(listener, onClose);
      return () => subscribers.delete(listener);
    },
    close: () => {
      for (const onClose of subscribers.values()) onClose();
      subscribers.clear();
    },
  };
}
