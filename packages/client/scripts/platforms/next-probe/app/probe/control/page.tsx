// The request of a call, without its `cache: 'no-store'`: shows what the client prevents on Next 14.
export default async function Page() {
  const response = await fetch(`${process.env.TELECOM_BASE_URL}/user/balance?control=1`, {
    headers: { 'X-API-Key': process.env.TELECOM_API_KEY ?? '' },
  });
  const { balance } = (await response.json()) as { readonly balance: number };
  return <p id="balance">{balance}</p>;
}
