import { judge } from '../call/retry-law.ts';
import type { CallFacts } from '../call/transport.ts';
import { readArray, readRecord, readText } from '../wire/read.ts';
import { ConnectionError } from './connection-error.ts';

/** The connection was never made, by Node's, Bun's and getaddrinfo's names: nothing was sent. */
const refusedCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ConnectionRefused']);

/** The code of a failed `fetch`, which may be in a cause, or in each part of one. */
function findCode(failure: unknown, depth = 0): string | null {
  const { code, cause, errors } = readRecord(failure);
  const own = readText(code);
  if (own || depth > 4) return own;
  const [first, ...rest] = readArray(errors, (part) => findCode(part, depth + 1));
  if (first !== undefined) return rest.every((other) => other === first) ? first : null;
  return cause ? findCode(cause, depth + 1) : null;
}

/** The error of a `fetch` that failed. Its own words may hold anything, so they are redacted. */
export function errorFromFailure(
  failure: unknown,
  { operation, attempts, redact }: CallFacts,
  phase: 'response' | 'body',
): ConnectionError {
  const reason = findCode(failure);
  const isRefused = phase === 'response' && refusedCodes.has(reason ?? '');
  const { name, message, cause } = readRecord(failure);
  const words = [message, readRecord(cause).message].map(readText).filter(Boolean).join(': ');
  const description = isRefused
    ? 'the connection was refused or the host was not found'
    : phase === 'body'
      ? 'the answer broke off'
      : 'the connection broke before the answer';
  return new ConnectionError({
    code: isRefused ? 'CONNECTION_REFUSED' : phase === 'body' ? 'TRANSFER_CUT' : 'CONNECTION_LOST',
    description: reason ? `${description} (${reason})` : description,
    operation: operation.name,
    attempts,
    cause: { name: readText(name), code: reason, message: redact(words) },
    ...judge(operation.kind, isRefused ? 'refused' : 'lost'),
  });
}
