import { readAmount, readRecord, readText, recordOf } from '../../codec/read.ts';
import type { BalanceFigures } from '../../errors/insufficient-balance-error.ts';
import { rebuildError } from '../../errors/rebuild-error.ts';
import type { TelecomError } from '../../errors/telecom-error.ts';

/** For each of the provider's codes for bad input, our name of the field that it is about. */
const fieldOfCode: Readonly<Record<string, string>> = {
  INVALID_TO: 'to',
  TOO_MANY_RECIPIENTS: 'to',
  INVALID_MESSAGE: 'text',
  INVALID_SENDER: 'senderId',
  INVALID_SECRET: 'signingSecret',
  INVALID_TOGGLE: 'isUniqueClicksOnly',
  CONFLICTING_FIELDS: 'clearSigningSecret',
};

const readFigures = recordOf<BalanceFigures>({
  balance: readAmount,
  estimatedCost: readAmount,
  currency: readText,
  recipients: readAmount,
  billableRecipients: readAmount,
  segments: readAmount,
});

/** Gives an error its class and, from the body of its response, the provider's words and figures. */
export function explainResponse(
  error: TelecomError,
  body: unknown,
  redact: (text: string) => string,
): TelecomError {
  const { description: words, error: otherWords } = readRecord(body);
  const description = redact(readText(words) ?? readText(otherWords) ?? '') || error.description;
  if (error.name === 'InsufficientBalanceError') {
    const figures = readFigures(body);
    return rebuildError(error, { ...figures, description: addFigures(description, figures) });
  }
  if (error.name === 'ValidationError') {
    const path = fieldOfCode[error.code];
    const issues = path ? [{ path, code: error.code, message: description }] : [];
    return rebuildError(error, { issues, description });
  }
  return rebuildError(error, { description });
}

function addFigures(
  description: string,
  { balance, estimatedCost, currency }: BalanceFigures,
): string {
  if (balance === null || estimatedCost === null || currency === null) return description;
  return `${description} (cost ${estimatedCost} ${currency}, balance ${balance} ${currency})`;
}
