import { maxRecipients } from '@23telecom/encoding';
import type { Sandbox } from '@23telecom/sandbox';

/** Sends `count` messages through the sandbox's API, 100 in a request. */
export async function sendMany(sandbox: Sandbox, count: number): Promise<void> {
  for (let first = 0; first < count; first += maxRecipients) {
    const to = Array.from(
      { length: Math.min(maxRecipients, count - first) },
      (_, index) => `+4479110${String(first + index).padStart(5, '0')}`,
    );
    const response = await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
      method: 'POST',
      headers: { 'X-API-Key': 'sk_prod_local', 'Content-Type': 'application/json' },
      body: JSON.stringify({ to, message: `Batch ${first / maxRecipients}`, sender_id: 'MyApp' }),
    });
    if (!response.ok) throw new Error(`The sandbox responded with status ${response.status}.`);
  }
}

/** Returns the sandbox of a playground; throws if it runs against another API. */
export function sandboxOf(playground: { readonly sandbox: Sandbox | undefined }): Sandbox {
  if (playground.sandbox === undefined) throw new Error('This playground has no sandbox.');
  return playground.sandbox;
}
