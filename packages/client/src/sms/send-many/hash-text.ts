import { toHex } from '../../codec/hex.ts';

/** SHA-256 of a text in hex. */
export async function hashText(text: string): Promise<string> {
  return toHex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
