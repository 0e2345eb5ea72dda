import { createRandom } from '../shared/random.ts';

/**
 * Creates a message ID, `api_{user}_{nanoseconds}_{16 hex digits}`: contract §1.2. The messages of
 * a batch share the nanoseconds.
 */
export function createMessageId(
  userId: number,
  at: number,
  batch: number,
  sequence: number,
): string {
  // The clock has milliseconds; the other digits distinguish batches of the same millisecond.
  const nanoseconds = `${at}${String(batch % 1_000_000).padStart(6, '0')}`;
  // V8 keeps a template literal as a rope (1.5 times the memory); `join` makes a flat string.
  return ['api', userId, nanoseconds, toHex(sequence)].join('_');
}

/** Derives the carrier's ID of a message, a UUID, from its message ID. */
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

/**
 * Converts a sequence number below 2^32 to 16 hex digits that are unique but do not look
 * consecutive.
 */
function toHex(sequence: number): string {
  // Multiplying by an odd number is a bijection modulo 2^32.
  const unique = Math.imul(sequence, 0x9e3779b1) >>> 0;
  return unique.toString(16).padStart(8, '0') + createRandom('id', sequence).hex(8);
}
