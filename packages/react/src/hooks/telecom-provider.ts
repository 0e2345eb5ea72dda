'use client';

import type { TelecomClient } from '@23telecom/client';
import { createContext, type JSX, type ReactNode } from 'react';

/** Holds the client for the hooks; `null` outside of a provider. */
export const TelecomContext = createContext<TelecomClient | null>(null);

/** What {@link TelecomProvider} takes. */
export interface TelecomProviderProps {
  /** In a browser: a client with `proxy`, so that the key stays on the server. */
  readonly client: TelecomClient;
  readonly children?: ReactNode;
}

/**
 * Gives the hooks below it their client. Goes inside of TanStack Query's `QueryClientProvider`.
 *
 * @example
 * ```tsx
 * const client = createClient({ proxy: '/api/telecom' });
 *
 * <QueryClientProvider client={queryClient}>
 *   <TelecomProvider client={client}>
 *     <App />
 *   </TelecomProvider>
 * </QueryClientProvider>;
 * ```
 */
export const TelecomProvider = ({ client, children }: TelecomProviderProps): JSX.Element => (
  <TelecomContext.Provider value={client}>{children}</TelecomContext.Provider>
);
