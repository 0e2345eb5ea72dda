import { CellError } from '../../codec/read-cell.ts';
import { UnreadableResponseError } from '../../errors/unreadable-response-error.ts';

/** Makes the error of an export for a failure of its parser or of its cells; any other error stays as it is. */
export function toCsvError(error: unknown, place = ''): unknown {
  if (error instanceof CellError) {
    return unreadable('UNREADABLE_RESPONSE', `CSV: ${place}${error.message}`, false);
  }
  if (!(error instanceof SyntaxError)) return error;
  const description = 'expected a complete CSV, got one that ends within a row';
  return unreadable('TRANSFER_CUT', description, true);
}

function unreadable(code: string, description: string, retryable: boolean) {
  const operation = 'sms.messages.export';
  return new UnreadableResponseError({ code, description, operation, attempts: 1, retryable });
}
