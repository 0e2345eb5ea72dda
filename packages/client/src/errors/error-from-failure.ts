import type { Describe } from '../call/retry-law.ts';
import { readRecord, readText } from '../wire/read.ts';
import { ConnectionError } from './connection-error.ts';

/** The connection was never made, by Node's, Bun's and getaddrinfo's names: nothing was sent. */
const refusedPattern = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ConnectionRefused)$/;

/** The code of a failed `fetch`, which is in its cause. */
function findCode(failure: unknown): string | null {
  const { code, cause } = readRecord(failure);
  return readText(code) ?? readText(readRecord(cause).code);
}

/** The error of a `fetch` that failed. Its own words may hold anything, so they are redacted. */
export function errorFromFailure(
  failure: unknown,
  phase: 'response' | 'body',
  describe: Describe,
  redact: (text: string) => string,
): ConnectionError {
  const reason = findCode(failure);
  const isRefused = phase === 'response' && refusedPattern.test(reason ?? '');
  const [code, description] = isRefused
    ? ['CONNECTION_REFUSED', 'the connection was refused or the host was not found']
    : phase === 'body'
      ? ['TRANSFER_CUT', 'the answer broke off']
      : ['CONNECTION_LOST', 'the connection broke before the answer'];
  const { message, cause } = readRecord(failure);
  const words = [message, readRecord(cause).message].map(readText);
  return new ConnectionError({
    code,
    description: reason ? `${description} (${reason})` : description,
    cause: redact(words.join(': ')),
    ...describe(isRefused ? 'refused' : 'lost'),
  });
}
