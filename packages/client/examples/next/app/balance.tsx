'use client';

import { useBalance } from '@23telecom/react';

export function Balance() {
  const { data } = useBalance();
  return <p id="balance">{data ? `${data.balance} ${data.currency}` : 'Loading…'}</p>;
}
