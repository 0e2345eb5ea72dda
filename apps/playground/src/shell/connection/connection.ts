/** Whether the page hears from its server: unknown until the stream of events first opens. */
export type Connection = 'connecting' | 'open' | 'lost';

const listeners = new Set<() => void>();
let connection: Connection = 'connecting';

export const currentConnection = (): Connection => connection;

/** Said by the stream of events alone. */
export function setConnection(next: Connection): void {
  if (next === connection) return;
  connection = next;
  for (const listener of listeners) listener();
}

/** Calls back when the connection is lost or found again. Returns what ends it. */
export function subscribeToConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
