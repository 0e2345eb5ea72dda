import type { UncertainRequest } from './run-keeper.ts';

/**
 * Names uncertain requests in their attempts: requests that were sent again, and are uncertain again, have another key.
 * It is short, however many there are.
 */
export async function uncertainKey(requests: readonly UncertainRequest[]): Promise<string> {
  const names = requests.map(({ batch, attempt }) => `${batch}-${attempt}`);
  const bytes = new TextEncoder().encode(names.join(' '));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
