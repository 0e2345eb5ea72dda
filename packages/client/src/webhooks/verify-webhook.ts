import { importHmacKey } from '../codec/hmac.ts';
import { readHeader } from './read-header.ts';
import { readSecrets } from './read-secrets.ts';
import { readSignedBytes } from './read-signed-bytes.ts';
import { fail } from './verification-error.ts';
import type { WebhookRequest } from './webhook-request.ts';
import { checkWebhooksOptions, type WebhooksOptions } from './webhooks-options.ts';

/** The content of a webhook with a valid signature. */
export interface VerifiedPayload {
  /** When it was signed, in unix seconds. */
  readonly timestamp: number;
  /** The body's JSON under the names of the wire: see `decodeWebhookEvent`. */
  readonly payload: unknown;
}

/**
 * Checks the signature of a webhook's raw body, in constant time, and its age. It is `verify` of
 * `createWebhooks` for bundles without a handler. It does not check the kind of the event: the signature
 * covers neither the URL nor the kind.
 *
 * @throws {@link WebhookVerificationError} with the reason and the remedy.
 * @throws TypeError if an option is unknown or wrong.
 * @example
 * ```ts
 * const { payload } = await verifyWebhook(request, { secrets: env.TELECOM_WEBHOOK_SECRET });
 * const event = decodeWebhookEvent('delivery', payload);
 * ```
 */
export async function verifyWebhook(
  request: WebhookRequest,
  options: WebhooksOptions,
): Promise<VerifiedPayload> {
  checkWebhooksOptions(options);
  const { secrets, toleranceMs = 300_000, clock = Date } = options;
  const signature = readHeader(request, 'x-webhook-signature');
  const timestamp = readHeader(request, 'x-webhook-timestamp');
  if (!/^\d{1,12}$/.test(timestamp))
    fail('BAD_TIMESTAMP', 'x-webhook-timestamp: expected unix seconds');
  const ageMs = clock.now() - +timestamp * 1000;
  if (!(Math.abs(ageMs) <= toleranceMs)) {
    fail(ageMs > 0 ? 'TOO_OLD' : 'TOO_NEW', `signed ${ageMs} ms ago: check the server's clock`);
  }
  const bytes = await readSignedBytes(timestamp, request);
  const hex = /^sha256=([\da-f]{64})$/i.exec(signature)?.[1]?.match(/../g) ?? [];
  const mac = Uint8Array.from(hex, (pair) => parseInt(pair, 16));
  const matches = await Promise.all(
    // Try every key, so that the duration does not reveal which one matched.
    readSecrets(typeof secrets === 'function' ? await secrets() : secrets).map(async (secret) =>
      crypto.subtle.verify('HMAC', await importHmacKey(secret), mac, bytes),
    ),
  );
  if (!matches.includes(true)) fail('NO_MATCH', 'wrong secret, or a changed body');
  return { timestamp: +timestamp, payload: parse(bytes.subarray(timestamp.length + 1)) };
}

/** Hides the error of `JSON.parse`, which quotes the beginning of the body. */
function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return fail('BODY_NOT_RAW', 'body: expected JSON');
  }
}
