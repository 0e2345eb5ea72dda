/** All that listens to one signal, behind a single listener. */
interface Fan {
  readonly listeners: Set<{ readonly call: () => void }>;
  readonly notify: () => void;
}

const fans = new WeakMap<AbortSignal, Fan>();

/**
 * Calls a function when a signal aborts; returns the function that stops this. A signal gets a single
 * listener from us for all its calls, because Node warns of a leak from the eleventh listener on.
 */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (!signal) return () => undefined;
  const { listeners, notify } = fans.get(signal) ?? openFan(signal);
  const entry = { call: listener };
  listeners.add(entry);
  return () => {
    listeners.delete(entry);
    if (listeners.size > 0) return;
    signal.removeEventListener('abort', notify);
    fans.delete(signal);
  };
}

function openFan(signal: AbortSignal): Fan {
  const listeners: Fan['listeners'] = new Set();
  function notify(): void {
    for (const { call } of [...listeners]) call();
  }
  const fan = { listeners, notify };
  fans.set(signal, fan);
  signal.addEventListener('abort', notify);
  return fan;
}
