import type { Sandbox } from '@23telecom/sandbox';

/** Sends `count` messages through the sandbox's own API, a hundred at a time. */
export async function sendMany(sandbox: Sandbox, count: number): Promise<void> {
  for (let first = 0; first < count; first += 100) {
    const to = Array.from(
      { length: Math.min(100, count - first) },
      (_, index) => `+4479110${String(first + index).padStart(5, '0')}`,
    );
    const answer = await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
      method: 'POST',
      headers: { 'X-API-Key': 'sk_prod_local', 'Content-Type': 'application/json' },
      body: JSON.stringify({ to, message: `Batch ${first / 100}`, sender_id: 'MyApp' }),
    });
    if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}.`);
  }
}

/** The sandbox of a playground that brought its own. */
export function sandboxOf(playground: { readonly sandbox: Sandbox | undefined }): Sandbox {
  if (playground.sandbox === undefined) throw new Error('This playground has no sandbox.');
  return playground.sandbox;
}
