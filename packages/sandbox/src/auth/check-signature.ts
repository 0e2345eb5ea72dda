import { ContractError } from '../contract/contract-error.ts';
import { hmacSha256 } from '../shared/hmac-sha256.ts';
import type { World } from '../world/world.ts';
import type { Caller } from './caller.ts';

/** How far `X-Timestamp` may be from the clock: contract §7.2. */
const maxAgeMs = 300_000;

/**
 * Checks the signature of a request whose key has a secret.
 *
 * @throws ContractError `SIGNATURE_REQUIRED`, or `INVALID_SIGNATURE` for a wrong, stale or replayed
 *   signature.
 */
export function checkSignature(world: World, caller: Caller, secret: string): void {
  const timestamp = caller.headers.get('X-Timestamp');
  const signature = caller.headers.get('X-Signature');
  if (!timestamp || !signature) {
    throw new ContractError(
      'SIGNATURE_REQUIRED',
      'This API key requires the headers X-Timestamp and X-Signature',
    );
  }
  const { now } = caller;
  const signedAt = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) * 1000 : Number.NaN;
  const isFresh = Math.abs(now - signedAt) <= maxAgeMs;
  const message = `${caller.method}|${caller.path}|${timestamp}|${caller.body}`;
  const expected = hmacSha256(secret, message);
  const pair = `${timestamp} ${signature}`;
  if (!isFresh || signature !== expected || world.usedSignatures.has(pair)) {
    throw new ContractError('INVALID_SIGNATURE', 'The request signature is not valid');
  }
  forgetSignatures(world, now);
  world.usedSignatures.set(pair, signedAt + maxAgeMs);
  world.changes.useSignature(pair, signedAt + maxAgeMs);
}

/** Drops expired entries, oldest first: their signatures would now be refused as stale. */
function forgetSignatures({ usedSignatures }: World, now: number): void {
  for (const [pair, until] of usedSignatures) {
    if (until >= now) break;
    usedSignatures.delete(pair);
  }
}
