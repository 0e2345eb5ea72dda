import { toHex } from './hex.ts';

/** Makes a key for HMAC-SHA256 from a secret; it can sign and verify. */
export function importHmacKey(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const usages: KeyUsage[] = ['sign', 'verify'];
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, usages);
}

/** Computes HMAC-SHA256 over a message, as lower-case hexadecimal digits. */
export async function hmacHex(key: CryptoKey, message: BufferSource): Promise<string> {
  return toHex(await crypto.subtle.sign('HMAC', key, message));
}
