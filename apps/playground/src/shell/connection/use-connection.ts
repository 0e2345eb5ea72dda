import { useSyncExternalStore } from 'react';
import { type Connection, currentConnection, subscribeToConnection } from './connection.ts';

/** Whether the page hears from its server. */
export const useConnection = (): Connection =>
  useSyncExternalStore(subscribeToConnection, currentConnection);
