export { decode, type DecodeOptions } from './decode.ts';
export { encode, type EncodeOptions } from './encode.ts';
export type { Part, ReceivedPart } from './part.ts';
export { PduError, type PduErrorCode } from './pdu-error.ts';
