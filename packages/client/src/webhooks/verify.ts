import { readHeader } from './read-header.ts';
import { readSignedBytes } from './read-signed-bytes.ts';
import { fail } from './verification-error.ts';
import type { WebhookRequest } from './webhook-request.ts';

/** A webhook whose signature holds. */
export interface VerifiedPayload {
  /** When it was signed, in unix seconds. */
  readonly timestamp: number;
  /** The JSON of the body, in the wire's own names: see `decodeWebhookEvent`. */
  readonly payload: unknown;
}

export const verify = async (
  keys: readonly Promise<CryptoKey>[],
  toleranceMs: number,
  now: number,
  request: WebhookRequest,
): Promise<VerifiedPayload> => {
  const signature = readHeader(request.headers, 'x-webhook-signature');
  const timestamp = readHeader(request.headers, 'x-webhook-timestamp');
  if (!/^\d{1,12}$/.test(timestamp)) fail('bad_timestamp', 'Not in unix seconds');
  const ageMs = now - +timestamp * 1000;
  // Asked this way round, a tolerance that is not a number accepts nothing.
  if (!(Math.abs(ageMs) <= toleranceMs)) {
    fail(ageMs > 0 ? 'too_old' : 'too_new', `Signed ${ageMs} ms ago: check the clock`);
  }
  const bytes = await readSignedBytes(timestamp, request);
  const hex = /^sha256=([\da-f]{64})$/i.exec(signature)?.[1]?.match(/../g) ?? [];
  const mac = Uint8Array.from(hex, (pair) => parseInt(pair, 16));
  const matches = await Promise.all(
    // Every secret is tried, so that the time does not tell which one matched.
    keys.map(async (key) => crypto.subtle.verify('HMAC', await key, mac, bytes)),
  );
  if (!matches.includes(true)) fail('no_match', 'Wrong secret, or a changed body');
  return { timestamp: +timestamp, payload: parse(bytes.slice(timestamp.length + 1)) };
};

/** The parser's own error would show the beginning of the body. */
const parse = (body: ArrayBuffer): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return fail('body_not_raw', 'Not JSON');
  }
};
