/** The state of the connection to the playground's server. `signed-out` if it asks for its password. */
export type Connection = 'connecting' | 'open' | 'lost' | 'signed-out';

const listeners = new Set<() => void>();
let connection: Connection = 'connecting';

/** Returns the current state. */
export function currentConnection(): Connection {
  return connection;
}

/** Sets the state; only the event stream and `fetchServer` call it. */
export function setConnection(next: Connection): void {
  if (next === connection) return;
  connection = next;
  for (const listener of listeners) listener();
}

/** Calls `listener` when the state changes. Returns a function that unsubscribes. */
export function subscribeToConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
