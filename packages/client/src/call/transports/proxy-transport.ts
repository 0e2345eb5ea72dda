import { readRecord } from '../../codec/read.ts';
import { errorFromJson } from '../../errors/error-from-json.ts';
import type { TelecomError } from '../../errors/telecom-error.ts';
import { plainBody } from './plain-body.ts';
import type { ServerRequests } from './server-requests.ts';
import type { Transport } from './transport.ts';

/**
 * Sends calls to a proxy handler (`@23telecom/client/server`), which holds the key. A call is
 * `POST {proxy}/{operation}` with `{"input", "id"}`, and `{"key"}` for `sendOnce`; the response is `{"data"}` or `{"error"}`.
 *
 * @param server - how requests are made outside of pages; undefined in a page, whose `fetch` shows less
 */
export function proxyTransport(proxy: string, server?: ServerRequests): Transport {
  const relayed = new WeakSet<TelecomError>();
  return {
    isDecoded: true,
    prepare({ name, kind, isKeyed = false }, input) {
      const url = `${proxy}/${name}`;
      server?.checkPageUrl(url, name);
      // Browsers silently resend a POST when its connection breaks; the id lets the handler run it once.
      const id = kind === 'read' ? undefined : createId();
      const body = JSON.stringify({ ...(isKeyed ? splitKey(input) : { input }), id });
      return { url, method: 'POST', body };
    },
    makeBody: ({ method, body }) =>
      server?.oneShotBody(method, body, false) ?? plainBody(body ?? null),
    isBeforeRequest: (failure) => server?.isBeforeRequest(failure) ?? false,
    unwrap: (_operation, body) => readRecord(body).data,
    relayError(body) {
      const rebuilt = errorFromJson(readRecord(body).error);
      if (rebuilt) relayed.add(rebuilt);
      return rebuilt;
    },
    // The handler responded with the page of its own `authorize`.
    isUnsent: ({ headers }) => headers.get('x-telecom-sent') === 'no',
    isRelayed: (error) => relayed.has(error),
  };
}

function splitKey(fields: unknown) {
  const { key, ...input } = readRecord(fields);
  return { input, key };
}

/**
 * Makes an id that is unique among the requests of a visitor. `randomUUID` does not exist on pages without
 * TLS, and React Native has no `crypto` at all.
 */
function createId(): string {
  const parts = new Uint32Array(4);
  const { crypto } = globalThis as Partial<typeof globalThis>;
  if (crypto) crypto.getRandomValues(parts);
  else parts.forEach((_part, index) => (parts[index] = Math.random() * 2 ** 32));
  return parts.join('-');
}
