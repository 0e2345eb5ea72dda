'use client';

import type { TelecomClient } from '@23telecom/client';
import { createContext, createElement, type ReactElement, type ReactNode, useContext } from 'react';
import { checkClient } from '../query/check-client.ts';
import { TelecomProviderError } from '../query/telecom-provider-error.ts';

/** The client for the hooks; `null` outside a provider. */
export const TelecomContext = createContext<TelecomClient | null>(null);

/** Props of {@link TelecomProvider}. */
export interface TelecomProviderProps {
  /** In a browser, a client with `proxy`: the API key stays on your server. */
  readonly client: TelecomClient;
  readonly children?: ReactNode;
}

/**
 * Provides the client to the hooks below it. Place it inside TanStack Query's `QueryClientProvider`.
 *
 * @throws {TelecomProviderError} `NO_CLIENT` if `client` is missing, or is not a client.
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
export function TelecomProvider({ client, children }: TelecomProviderProps): ReactElement {
  const value = checkClient(client, '<TelecomProvider>', 'sms', 'account');
  return createElement(TelecomContext.Provider, { value, children });
}

/**
 * Returns the client of the nearest `TelecomProvider`.
 *
 * @throws {TelecomProviderError} Outside a provider.
 * @example
 * ```ts
 * const client = useTelecomClient();
 * const { data } = useQuery(balanceOptions(client));
 * ```
 */
export function useTelecomClient(): TelecomClient {
  const client = useContext(TelecomContext);
  if (client === null) {
    throw new TelecomProviderError(
      'NO_PROVIDER',
      'This hook needs a client: wrap the component in <TelecomProvider client={client}>.',
    );
  }
  return client;
}
