import type { TelecomClient } from '@23telecom/client';
import { balanceOptions } from '@23telecom/react/options';
import { useQuery } from '@tanstack/solid-query';

/** In a component: the balance as a text. */
export const useBalanceText = (client: TelecomClient) => {
  const query = useQuery(() => balanceOptions(client));
  return () => (query.isSuccess ? `${query.data.balance} ${query.data.currency}` : 'Loading…');
};
