const listeners = new Set<(message: string) => void>();

/** Announces a message to screen readers when they are idle. A later message replaces it. */
export function announce(message: string): void {
  for (const listener of listeners) listener(message);
}

/** Subscribes to announcements; only the live region does. Returns a function that unsubscribes. */
export function subscribeToAnnouncements(listener: (message: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
