import { readAmount, readString, readText } from '../codec/read.ts';

/** Reads the fields that every report on an attempt to deliver a webhook has. */
export const attemptShape = {
  type: readString,
  statusCode: readAmount,
  durationMs: readAmount,
  error: readText,
};
