/* oxlint-disable typescript/no-deprecated -- the lowest supported Query lacks its successor */
import type { TelecomClient } from '@23telecom/client';
import { useBalance } from '@23telecom/react';
import { balanceOptions } from '@23telecom/react/options';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';

// On the server `client` has the API key. `react/options` loads no hook.
export const renderPage = async (client: TelecomClient) => {
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery(balanceOptions(client));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <BalanceFigure />
    </HydrationBoundary>
  );
};

// In the browser the hook finds the same cache key, so the first render shows the balance.
export const BalanceFigure = () => {
  const { data } = useBalance();
  return <p>{data ? `${data.balance} ${data.currency}` : 'Loading…'}</p>;
};
