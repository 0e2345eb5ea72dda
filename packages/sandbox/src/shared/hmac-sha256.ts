import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * HMAC-SHA256 (RFC 2104) of a text, in lower-case hexadecimal. WebCrypto is asynchronous, and is missing
 * in pages without https and in jsdom.
 */
export function hmacSha256(secret: string, text: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(text)));
}
