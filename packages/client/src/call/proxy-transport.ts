import { errorFromAnswer } from '../errors/error-from-answer.ts';
import { errorFromJson } from '../errors/error-from-json.ts';
import type { TelecomError } from '../errors/telecom-error.ts';
import { readRecord } from '../wire/read.ts';
import type { Clock } from './clock.ts';
import type { Transport } from './transport.ts';

/**
 * Calls that go to a proxy handler (`@23telecom/client/server`), which holds the key: the browser's
 * half. `POST {proxy}/{operation}` with `{"input"}`; `{"data"}` or `{"error"}` comes back.
 */
export function proxyTransport(proxy: string, clock: Clock): Transport {
  const relayed = new WeakSet<TelecomError>();
  return {
    baseUrl: proxy,
    prepare: (operation, input) => ({
      url: `${proxy}/${operation.name}`,
      method: 'POST',
      body: JSON.stringify({ input }),
    }),
    authorize: () => undefined,
    recognizes: (_operation, body) => 'data' in readRecord(body),
    read: (operation, answer, head) =>
      operation.answer === 'stream'
        ? operation.decode(answer, head)
        : (readRecord(answer).data as ReturnType<typeof operation.decode>),
    readError(body, head, facts) {
      const { error } = readRecord(body);
      if (error !== undefined) {
        const rebuilt = errorFromJson(error);
        relayed.add(rebuilt);
        return rebuilt;
      }
      return head.status === 200 ? undefined : errorFromAnswer(body, head, facts, clock.now());
    },
    // The handler's client has tried as often as it may.
    mayRetry: (error) => !relayed.has(error),
  };
}
