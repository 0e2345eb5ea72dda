import { QueryClient } from '@tanstack/react-query';

let queryClient: QueryClient | undefined;

/**
 * Returns a query client for `useSmsCost` outside a provider. It never fetches, and with a `gcTime`
 * of 0 it leaves no timer that would keep a process alive.
 */
export function getEmptyQueryClient(): QueryClient {
  return (queryClient ??= new QueryClient({ defaultOptions: { queries: { gcTime: 0 } } }));
}
