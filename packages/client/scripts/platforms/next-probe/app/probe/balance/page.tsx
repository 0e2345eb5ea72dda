// A page without any dynamic function of Next: only the call's own `cache: 'no-store'` makes it dynamic.
import { getTelecom } from '../../../telecom';

export default async function Page() {
  const { balance } = await getTelecom().account.balance();
  return <p id="balance">{balance}</p>;
}
