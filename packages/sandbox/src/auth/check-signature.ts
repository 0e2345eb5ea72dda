import { createHmac, timingSafeEqual } from 'node:crypto';
import { ApiError } from '../api/api-error.ts';
import type { World } from '../world.ts';
import type { Caller } from './caller.ts';

/** Contract §7.2. */
const windowMs = 300_000;

/**
 * Checks the signature of a request whose key has a secret.
 *
 * @throws ApiError `SIGNATURE_REQUIRED` or `INVALID_SIGNATURE`, the latter for stale and replayed ones too.
 */
export function checkSignature(world: World, caller: Caller, secret: string): void {
  const timestamp = caller.headers.get('X-Timestamp');
  const signature = caller.headers.get('X-Signature');
  if (!timestamp || !signature) {
    throw new ApiError(
      401,
      'SIGNATURE_REQUIRED',
      'This key needs the headers X-Timestamp and X-Signature',
    );
  }
  const { now } = caller;
  const signedAt = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) * 1000 : Number.NaN;
  const isFresh = Math.abs(now - signedAt) <= windowMs;
  const message = `${caller.method}|${caller.path}|${timestamp}|${caller.body}`;
  const expected = createHmac('sha256', secret).update(message).digest('hex');
  const pair = `${timestamp} ${signature}`;
  if (!isFresh || !isEqual(signature, expected) || world.usedSignatures.has(pair)) {
    throw new ApiError(401, 'INVALID_SIGNATURE', 'The request signature is not valid');
  }
  forgetSignatures(world, now);
  world.usedSignatures.set(pair, signedAt + windowMs);
}

function isEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Drops, oldest first, what would be stale anyway. */
function forgetSignatures({ usedSignatures }: World, now: number): void {
  for (const [pair, until] of usedSignatures) {
    if (until >= now) break;
    usedSignatures.delete(pair);
  }
}
