import type { Clock } from '../waiting/clock.ts';
import { createHmac } from './create-hmac.ts';
import type { PreparedRequest } from './prepared-request.ts';

/** How far ahead of the clock a timestamp may be, in seconds: the provider accepts 300 (contract §7.2). */
const maxAheadSeconds = 240;

/** Last timestamp of each request, by clock, because clients with the same clock may share a key. */
const timestampsByClock = new WeakMap<Clock, Map<string, number>>();

/** Adds timestamp and signature to the headers of a request. */
export type SignRequest = (headers: Headers, request: PreparedRequest) => Promise<void>;

/**
 * Makes a signer of requests (contract §7.2). It signs `METHOD|path|timestamp|body`; the path has its
 * prefix and no query. The provider accepts a pair of timestamp and signature once, so a second
 * request with the same content gets a later timestamp.
 */
export function createSigner(secret: string, clock: Clock): SignRequest {
  const lastUsed = timestampsByClock.get(clock) ?? new Map<string, number>();
  timestampsByClock.set(clock, lastUsed);
  let sweptAt = 0;
  const sign = createHmac(secret);

  async function takeTimestamp(request: string): Promise<number> {
    for (;;) {
      const now = Math.floor(clock.now() / 1000);
      if (now !== sweptAt) {
        for (const [past, used] of lastUsed) if (used < now) lastUsed.delete(past);
        sweptAt = now;
      }
      const timestamp = Math.max(now, (lastUsed.get(request) ?? 0) + 1);
      if (timestamp <= now + maxAheadSeconds) {
        lastUsed.set(request, timestamp);
        return timestamp;
      }
      await clock.sleep(1000);
    }
  }

  return async (headers, { method, url, body = '' }) => {
    const { pathname } = new URL(url);
    const timestamp = await takeTimestamp(`${method}|${pathname}|${body}`);
    headers.set('X-Timestamp', String(timestamp));
    headers.set('X-Signature', await sign(`${method}|${pathname}|${timestamp}|${body}`));
  };
}
