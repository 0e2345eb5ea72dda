import { createRandom } from '../random.ts';

/** Contract §3.1: `api_{user}_{nanoseconds}_{16 hex}`; messages of one batch share the nanoseconds. */
export function createMessageId(
  userId: number,
  at: number,
  batch: number,
  sequence: number,
): string {
  // The clock counts milliseconds: the rest tells apart batches of one millisecond.
  const nanoseconds = `${at}${String(batch % 1_000_000).padStart(6, '0')}`;
  // A template would be kept as a tree of its parts, half as large again.
  return ['api', userId, nanoseconds, toHex(sequence)].join('_');
}

/** The carrier's own ID of a message, a UUID. */
export function telecomMessageId(messageId: string): string {
  const hex = createRandom('telecom', messageId).hex(32);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/** Sixteen digits that no other sequence number below 2^32 has, without looking like a count. */
function toHex(sequence: number): string {
  // Multiplying by an odd number is a bijection modulo 2^32.
  const unique = Math.imul(sequence, 0x9e3779b1) >>> 0;
  return unique.toString(16).padStart(8, '0') + createRandom('id', sequence).hex(8);
}
