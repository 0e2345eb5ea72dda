import { PduError, type PduErrorCode } from './pdu-error.ts';

/** Throws a PduError unless the condition holds. The message begins with the place. */
export function requirePdu(
  condition: unknown,
  code: PduErrorCode,
  message: string,
): asserts condition {
  if (!condition) throw new PduError(code, message);
}
