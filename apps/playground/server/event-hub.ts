import type { DeliveryEvent } from '@23telecom/client/webhooks';

type Listener = (event: DeliveryEvent) => void;

/** Passes each verified delivery report on to every page that is open. */
export interface EventHub {
  readonly publish: (event: DeliveryEvent) => void;
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: Listener, onClose: () => void) => () => void;
  readonly close: () => void;
}

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
