import { readRecord, readText } from '../../codec/read.ts';
import { ConnectionError } from '../../errors/connection-error.ts';
import { noteEvidence } from '../words/evidence.ts';
import type { Describe } from './retry-law.ts';

/** How far an attempt got: no request was written, no response came, or its body broke off. */
export type FailurePhase = 'connect' | 'response' | 'body';

const wordsOf = {
  connect: ['CONNECTION_REFUSED', 'no connection was made, so nothing was sent'],
  response: ['CONNECTION_LOST', 'the connection broke before the response'],
  body: ['TRANSFER_CUT', 'the response broke off'],
} as const;

/** Makes the error for a `fetch` that failed. Its own message may hold anything: see `explainFailure`. */
export function errorFromFailure(
  failure: unknown,
  phase: FailurePhase,
  describe: Describe,
): ConnectionError {
  const { code: ownCode, cause } = readRecord(failure);
  // Node keeps the code in the cause.
  const reason = readText(ownCode) ?? readText(readRecord(cause).code);
  const [code, description] = wordsOf[phase];
  const error = new ConnectionError({
    code,
    description: reason ? `${description} (${reason})` : description,
    ...describe({ type: phase === 'connect' ? 'not-connected' : 'no-response' }),
  });
  return noteEvidence(error, { type: 'failure', failure });
}
