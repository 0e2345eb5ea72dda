import type { Clock } from './clock.ts';
import type { PreparedRequest } from './transport.ts';

const encoder = new TextEncoder();

/** The secret as a key for {@link hmacHex}. */
export function importSecret(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
}

/** `HMAC-SHA256(key, message)` in lower-case hex. */
export async function hmacHex(key: CryptoKey, message: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(message));
  return Array.from(new Uint8Array(mac), (octet) => octet.toString(16).padStart(2, '0')).join('');
}

/** How far ahead of the clock a timestamp may be: the provider's window is 300 s either way. */
const furthestAhead = 240;

/** The last timestamp of each request, by the clock: clients that go by the same one may share a key. */
const timestampsOf = new WeakMap<Clock, Map<string, number>>();

/**
 * Signs requests as contract §7.2 says: `METHOD|path|timestamp|body`, the path with its prefix and
 * without the query. The provider takes each pair of timestamp and signature once, so a request that
 * is the same as one of this second gets a later timestamp.
 */
export function createSigner(
  secret: string,
  clock: Clock,
): (headers: Headers, request: PreparedRequest) => Promise<void> {
  const lastUsed = timestampsOf.get(clock) ?? new Map<string, number>();
  timestampsOf.set(clock, lastUsed);
  let swept = 0;
  let key: Promise<CryptoKey> | undefined;

  async function takeTimestamp(request: string): Promise<number> {
    for (;;) {
      const now = Math.floor(clock.now() / 1000);
      if (now !== swept) {
        for (const [key, used] of lastUsed) if (used < now) lastUsed.delete(key);
        swept = now;
      }
      const timestamp = Math.max(now, (lastUsed.get(request) ?? 0) + 1);
      if (timestamp <= now + furthestAhead) {
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
    headers.set(
      'X-Signature',
      await hmacHex(
        await (key ??= importSecret(secret)),
        `${method}|${pathname}|${timestamp}|${body}`,
      ),
    );
  };
}
