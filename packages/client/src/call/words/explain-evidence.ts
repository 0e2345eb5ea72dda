import { createRedactor } from '../../errors/redact.ts';
import type { TelecomError } from '../../errors/telecom-error.ts';
import type { Evidence } from './evidence.ts';
import { explainFailure } from './explain-failure.ts';
import { explainResponse } from './explain-response.ts';

/** Gives an error its class and the words of its source, without the secrets of the call. */
export function explainEvidence(
  error: TelecomError,
  evidence: Evidence,
  secrets: readonly unknown[],
): TelecomError {
  const redact = createRedactor(secrets);
  return evidence.type === 'body'
    ? explainResponse(error, evidence.body, redact)
    : explainFailure(error, evidence.failure, redact);
}
