export type { Concatenation } from './find-concatenation.ts';
export { readDataCoding, type DataCoding, type MessageWaiting } from './data-coding.ts';
export type { DecodeOptions } from './decode-options.ts';
export { decodePartial, type PartialMessage } from './decode-partial.ts';
export { decode } from './decode.ts';
export { encode, type EncodeOptions } from './encode.ts';
export type { Part, ReceivedPart } from './part.ts';
export { PduError, type PduErrorCode } from './pdu-error.ts';
export { readConcatenation } from './read-concatenation.ts';
