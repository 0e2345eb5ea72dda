import { hmacHex, importHmacKey } from '../../codec/hmac.ts';
import { requireGlobal } from '../runtime/require-global.ts';

/** Signs a text: HMAC-SHA256 as lower-case hexadecimal digits. */
export type SignText = (text: string) => string | Promise<string>;

/** The part of `node:crypto` that signs. */
interface NodeCrypto {
  createHmac(
    algorithm: string,
    key: string,
  ): { update(text: string): { digest(encoding: 'hex'): string } };
}

/**
 * Makes a signer with a secret. On Node it signs in one step: `crypto.subtle` visits another thread for
 * each text, which costs as much as half of a request.
 */
export function createHmac(secret: string): SignText {
  const nodeCrypto = findNodeCrypto();
  if (nodeCrypto)
    return (text) => nodeCrypto.createHmac('sha256', secret).update(text).digest('hex');
  requireGlobal('crypto.subtle', null);
  const key = importHmacKey(secret);
  return async (text) => hmacHex(await key, new TextEncoder().encode(text));
}

function findNodeCrypto(): NodeCrypto | undefined {
  const { process } = globalThis as {
    readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
  };
  return process?.getBuiltinModule?.('node:crypto') as NodeCrypto | undefined;
}
