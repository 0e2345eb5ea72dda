import { errorFromJson } from '../errors/error-from-json.ts';
import type { TelecomError } from '../errors/telecom-error.ts';
import { readRecord } from '../wire/read.ts';
import type { Transport } from './transport.ts';

/**
 * Calls that go to a proxy handler (`@23telecom/client/server`), which holds the key: the browser's
 * half. `POST {proxy}/{operation}` with `{"input"}`; `{"data"}` or `{"error"}` comes back.
 */
export function proxyTransport(proxy: string): Transport {
  const relayed = new WeakSet<TelecomError>();
  return {
    baseUrl: proxy,
    isDecoded: true,
    prepare: ({ name }, input) => ({
      url: `${proxy}/${name}`,
      method: 'POST',
      body: JSON.stringify({ input }),
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
