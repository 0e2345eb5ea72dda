import { hmacHex, importHmacKey } from '../codec/hmac.ts';
import { readSecrets } from './read-secrets.ts';
import { readSignedBytes } from './read-signed-bytes.ts';
import type { WebhooksOptions } from './webhooks-options.ts';

/** The headers of a signed webhook. */
export interface SignedHeaders extends Readonly<Record<string, string>> {
  readonly 'x-webhook-timestamp': string;
  readonly 'x-webhook-signature': string;
}

/**
 * Makes the headers that the provider would send with a body (contract §6.6).
 *
 * @param timestamp - In unix seconds; now by default.
 */
export async function signBody(
  body: string | Uint8Array,
  timestamp: number | undefined,
  { secrets, clock = Date }: WebhooksOptions,
): Promise<SignedHeaders> {
  const seconds = timestamp ?? Math.floor(clock.now() / 1000);
  const [secret = ''] = readSecrets(typeof secrets === 'function' ? await secrets() : secrets);
  const message = await readSignedBytes(seconds, { body });
  return {
    'x-webhook-timestamp': `${seconds}`,
    'x-webhook-signature': `sha256=${await hmacHex(await importHmacKey(secret), message)}`,
  };
}
