import { PduError, type PduErrorCode } from './pdu-error.ts';

/** Throws unless `isSo`. */
export function requirePdu(isSo: unknown, code: PduErrorCode, place: string): asserts isSo {
  if (!isSo) throw new PduError(code, place);
}
