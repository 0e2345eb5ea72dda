import { useTelecomClient } from '@23telecom/react';
import { balanceOptions } from '@23telecom/react/options';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';

const Balance = () => {
  const { data } = useSuspenseQuery(balanceOptions(useTelecomClient()));
  return <p>{`${data.balance} ${data.currency}`}</p>;
};

export const Account = () => (
  <Suspense fallback={<p>Loading…</p>}>
    <Balance />
  </Suspense>
);
