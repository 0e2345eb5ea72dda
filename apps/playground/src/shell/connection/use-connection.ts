import { useSyncExternalStore } from 'react';
import {
  type Connection,
  currentConnection,
  subscribeToConnection,
} from '../../shared/server/connection.ts';

/** Follows the state of the connection to the playground's server. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribeToConnection, currentConnection, currentConnection);
}
