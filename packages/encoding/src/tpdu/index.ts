export type { Address, TypeOfNumber } from './address.ts';
export { PduError, type PduErrorCode } from '../pdu/pdu-error.ts';
export { readTpdu } from './read-tpdu.ts';
export type { Deliver, StatusReport, Submit, Tpdu, TpduOptions, Validity } from './tpdu.ts';
export { writeTpdu, type WritableDeliver, type WritableSubmit } from './write-tpdu.ts';
