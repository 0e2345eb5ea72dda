import { toHex } from './hex.ts';

/** Writes a value for somebody who knows the secret, and for nobody else. */
export interface Seal {
  /** Identifies the secret without giving it away: SHA-256 in hex. */
  readonly hash: string;
  /** Encrypts a text with AES-GCM. */
  readonly close: (text: string) => Promise<string>;
  /** Decrypts a text; undefined if it was written with another secret. */
  readonly open: (sealed: string) => Promise<string | undefined>;
}

const nonceBytes = 12;

async function digest(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
}

/** SHA-256 of a list of values in hex. Lists that differ in any value or type have other hashes. */
export async function hashValues(values: readonly unknown[]): Promise<string> {
  return toHex(await digest(JSON.stringify(values)));
}

/**
 * Makes a seal from a secret, such as the whole input of a call. A store then holds nothing that it could
 * give away, but a call with the same input can read its result.
 */
export async function createSeal(secret: readonly unknown[]): Promise<Seal> {
  const text = JSON.stringify(secret);
  const bytes = await digest(`key ${text}`);
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return {
    hash: toHex(await digest(`hash ${text}`)),
    async close(content) {
      const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
      const data = new TextEncoder().encode(content);
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, data);
      return btoa(toBinary(iv) + toBinary(new Uint8Array(sealed)));
    },
    async open(sealed) {
      try {
        const all = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0));
        const algorithm = { name: 'AES-GCM', iv: all.slice(0, nonceBytes) };
        const content = await crypto.subtle.decrypt(algorithm, key, all.slice(nonceBytes));
        return new TextDecoder().decode(content);
      } catch {
        return undefined;
      }
    },
  };
}

function toBinary(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
