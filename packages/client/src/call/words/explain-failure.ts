import { readRecord, readText } from '../../codec/read.ts';
import { rebuildError } from '../../errors/rebuild-error.ts';
import type { Redact } from '../../errors/redact.ts';
import type { TelecomError } from '../../errors/telecom-error.ts';

/** Gives the error of a `fetch` that failed its cause, in the words of the runtime. */
export function explainFailure(
  error: TelecomError,
  failure: unknown,
  redact: Redact,
): TelecomError {
  const { message, cause } = readRecord(failure);
  const messages = [message, readRecord(cause).message].map(readText);
  return rebuildError(error, { cause: redact(messages.join(': ')) });
}
