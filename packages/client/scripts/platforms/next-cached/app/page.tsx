// The shell is static; the balance is read for each request, and streams in.
import { connection } from 'next/server';
import { Suspense } from 'react';
import { getTelecom } from '../telecom';

async function Balance() {
  await connection();
  const { balance } = await getTelecom().account.balance();
  return <p id="balance">{balance}</p>;
}

export default function Page() {
  return (
    <main>
      <h1>Account</h1>
      <Suspense fallback={<p id="fallback">Loading</p>}>
        <Balance />
      </Suspense>
    </main>
  );
}
