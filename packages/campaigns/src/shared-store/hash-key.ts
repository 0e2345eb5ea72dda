import { createHash } from 'node:crypto';

/** Hashes a key: of constant length, and different for every string, also with unpaired surrogates. */
export function hashKey(key: string): Buffer {
  return createHash('sha256').update(Buffer.from(key, 'utf16le')).digest();
}
