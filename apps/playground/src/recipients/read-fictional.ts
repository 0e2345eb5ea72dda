import type { FoundNumber, ReadNumber } from '@23telecom/encoding/number';

/**
 * Ranges that are reserved for examples, so no numbering plan has them: Ofcom's 07700 900xxx and Arcep's
 * 06 39 98 xx xx. The sandbox's outcome numbers are among them.
 */
const ranges = [
  { pattern: /^\+447700900\d{3}$/, country: 'GB' },
  { pattern: /^\+3363998\d{4}$/, country: 'FR' },
] as const;

/** Gives a fictional number its country and takes the doubt that it is no mobile number; only in the sandbox. */
export function readFictional(read: ReadNumber): ReadNumber {
  if (read.problem) return read;
  const range = ranges.find(({ pattern }) => pattern.test(read.recipient));
  if (range === undefined) return read;
  const found: FoundNumber = {
    ...read,
    country: range.country,
    doubts: read.doubts.filter(({ code }) => code !== 'NOT_MOBILE'),
  };
  return found;
}
