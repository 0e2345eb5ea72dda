import { errorFromJson } from '../errors/error-from-json.ts';
import type { TelecomError } from '../errors/telecom-error.ts';
import { readRecord } from '../wire/read.ts';
import type { Transport } from './transport.ts';

/**
 * Calls that go to a proxy handler (`@23telecom/client/server`), which holds the key: the browser's
 * half. `POST {proxy}/{operation}` with `{"input", "id"}`; `{"data"}` or `{"error"}` comes back.
 */
export function proxyTransport(proxy: string): Transport {
  const relayed = new WeakSet<TelecomError>();
  return {
    baseUrl: proxy,
    isDecoded: true,
    prepare: ({ name, kind }, input) => ({
      url: `${proxy}/${name}`,
      method: 'POST',
      // Browsers repeat a POST when its connection breaks: by its id the handler does it once.
      body: JSON.stringify({ input, id: kind === 'read' ? undefined : createId() }),
    }),
    unwrap: (_operation, body) => readRecord(body).data,
    relayError(body) {
      const { error } = readRecord(body);
      if (typeof error !== 'object') return undefined;
      const rebuilt = errorFromJson(error);
      relayed.add(rebuilt);
      return rebuilt;
    },
    isRelayed: (error) => relayed.has(error),
  };
}

/** Not `randomUUID`, which pages without TLS lack. */
function createId(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
