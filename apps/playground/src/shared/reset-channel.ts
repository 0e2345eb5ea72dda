const name = 'sandbox-reset';

/** Notifies the other tabs of this page that the sandbox was reset. */
export function announceReset(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(null);
  channel.close();
}

/** Calls `listener` when another tab has reset the sandbox. Returns a function that unsubscribes. */
export function subscribeToResets(listener: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', listener);
  return () => channel.close();
}
