import { balanceOptions } from '@23telecom/react/options';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { headers } from 'next/headers';
import { readSession } from '../read-session';
import { getTelecom } from '../telecom';
import { Balance } from './balance';
import { Compose } from './compose';

export default async function Page() {
  const session = await readSession(await headers());
  if (!session) {
    return (
      <form action="/sign-in" method="post">
        <button>Sign in</button>
      </form>
    );
  }
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery(balanceOptions(getTelecom()));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Balance />
      {session.maySend && <Compose />}
      <a href="/api/telecom/sms.messages.export?input={}">Download the history</a>
    </HydrationBoundary>
  );
}
