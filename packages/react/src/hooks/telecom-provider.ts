'use client';

import type { TelecomClient } from '@23telecom/client';
import { createContext, createElement, type ReactElement, type ReactNode, useContext } from 'react';
import { TelecomProviderError } from '../telecom-provider-error.ts';

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
export const TelecomProvider = ({ client: value, children }: TelecomProviderProps): ReactElement =>
  createElement(TelecomContext.Provider, { value, children });

/**
 * The client of the nearest `TelecomProvider`.
 *
 * @throws {TelecomProviderError} Outside of a provider.
 * @example
 * ```ts
 * const client = useTelecomClient();
 * const { data } = useQuery(balanceOptions(client));
 * ```
 */
export const useTelecomClient = (): TelecomClient => {
  const client = useContext(TelecomContext);
  if (client === null) throw new TelecomProviderError();
  return client;
};
