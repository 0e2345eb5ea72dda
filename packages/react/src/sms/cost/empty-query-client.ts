import { QueryClient } from '@tanstack/react-query';

let queryClient: QueryClient | undefined;

/** Stands in where there is no provider; nothing is ever fetched with it, nor kept by a timer. */
export const getEmptyQueryClient = (): QueryClient =>
  (queryClient ??= new QueryClient({ defaultOptions: { queries: { gcTime: 0 } } }));
