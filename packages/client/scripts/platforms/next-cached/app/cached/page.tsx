// A balance that all requests of a minute share.
import { cacheLife } from 'next/cache';
import { connection } from 'next/server';
import { Suspense } from 'react';
import { getTelecom } from '../../telecom';

async function readBalance(): Promise<number> {
  'use cache';
  cacheLife('minutes');
  const { balance } = await getTelecom().account.balance();
  return balance;
}

async function Balance() {
  await connection();
  return <p id="balance">{await readBalance()}</p>;
}

export default function Page() {
  return (
    <Suspense fallback={<p id="fallback">Loading</p>}>
      <Balance />
    </Suspense>
  );
}
