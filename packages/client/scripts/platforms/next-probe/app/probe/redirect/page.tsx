// A middleware steers rendering by Next's own signal.
import { createClient } from '@23telecom/client';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';

export default async function Page() {
  await headers();
  const telecom = createClient({
    apiKey: process.env.TELECOM_API_KEY ?? '',
    baseUrl: process.env.TELECOM_BASE_URL,
    middleware: [
      async (_context, next) => {
        await next();
        return redirect('/probe/target');
      },
    ],
  });
  const { balance } = await telecom.account.balance();
  return <p>{balance}</p>;
}
