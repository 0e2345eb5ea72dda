import { type OneShotBody, plainBody } from './plain-body.ts';

/**
 * Makes a body that can be read once, because some runtimes silently send a request a second time
 * while they can read its body again: Node after a 421 (Fetch standard, HTTP-network-or-cache fetch),
 * Deno after a dropped connection. Node and Bun read the body only after the
 * connection and the TLS handshake, which shows whether a failure came before the request.
 */
export function oneShotBody(
  method: string,
  text: string | undefined,
  isDirect: boolean,
): OneShotBody {
  const hasNone = method === 'GET';
  if (!hasNone && isDeno()) return plainBody(new Blob([text ?? '']));
  // A proxy handler takes a request once, by its id.
  if (hasNone || !isDirect || !readsIterables()) return plainBody(text ?? null);

  const bytes = new TextEncoder().encode(text);
  let progress: ReturnType<OneShotBody['progress']> = 'untouched';
  const body = {
    get [Symbol.asyncIterator]() {
      // A request without content is complete without its body.
      if (progress !== 'read') progress = text ? 'unread' : 'unknown';
      // oxlint-disable-next-line typescript/require-await -- an async iterator, with nothing to wait for
      return async function* read() {
        if (progress === 'read') throw new TypeError('the request may be sent once');
        progress = 'read';
        if (text) yield bytes;
      };
    },
    // For replacements of `fetch` that expect a string: mocks, and other HTTP clients.
    toString: () => {
      if (progress === 'untouched') progress = 'unknown';
      return text ?? '';
    },
  };
  return {
    init: { body: body as unknown as BodyInit, duplex: 'half' },
    progress: () => progress,
    length: bytes.length,
  };
}

/** Whether this is Deno. */
export function isDeno(): boolean {
  return 'Deno' in globalThis;
}

/** Node and Bun take an async iterable as a body. */
function readsIterables(): boolean {
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  return process?.versions?.node !== undefined;
}
