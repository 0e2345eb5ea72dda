import { QueryClient } from '@tanstack/react-query';

let queryClient: QueryClient | undefined;

/** Stands in where there is no provider; nothing is ever fetched with it. */
export const getEmptyQueryClient = (): QueryClient => (queryClient ??= new QueryClient());
