/** Sends a message, so that the balance of the sandbox changes. */
export const spendBalance = async (sandbox) => {
  const { url } = await sandbox.listen({ port: 0 });
  const response = await fetch(`${url}/sms/send`, {
    method: 'POST',
    headers: { 'X-API-Key': 'sk_prod_local', 'content-type': 'application/json' },
    body: JSON.stringify({ to: ['+447911123457'], message: 'Hello', sender_id: 'MyApp' }),
  });
  if (!response.ok) throw new Error(await response.text());
};

/** Reads the balance in a page of the probe. */
export const readBalance = async (url) => {
  const html = await (await fetch(url)).text();
  return { html, balance: Number(/id="balance">([\d.]+)</.exec(html)?.[1]) };
};
