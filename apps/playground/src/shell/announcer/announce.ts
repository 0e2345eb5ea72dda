const listeners = new Set<(message: string) => void>();

/** Has a screen reader say a sentence when it is next idle. Later sentences replace earlier ones. */
export function announce(message: string): void {
  for (const listener of listeners) listener(message);
}

/** Called by the live region alone. Returns what ends it. */
export function subscribeToAnnouncements(listener: (message: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
