/* oxlint-disable typescript/no-deprecated -- the lowest supported Query lacks its successor */
import type { TelecomClient } from '@23telecom/client';
import { useSmsMessages } from '@23telecom/react';
import { smsMessagesOptions } from '@23telecom/react/options';
import type { QueryClient } from '@tanstack/react-query';

// For a route: `{ path: '/messages', loader: messagesLoader(queryClient, client), … }`.
export const messagesLoader = (queryClient: QueryClient, client: TelecomClient) => async () => {
  await queryClient.prefetchInfiniteQuery(smsMessagesOptions(client, { period: '30d' }));
  return null;
};

export const Messages = () => {
  const { data, hasNextPage, fetchNextPage } = useSmsMessages({ period: '30d' });
  return (
    <>
      <h1>{`Messages: ${data?.total ?? 0}`}</h1>
      <ul>
        {data?.items.map(({ id, recipient, status }) => (
          <li key={id}>{`${recipient}: ${status}`}</li>
        ))}
      </ul>
      {hasNextPage && <button onClick={() => void fetchNextPage()}>More</button>}
    </>
  );
};
