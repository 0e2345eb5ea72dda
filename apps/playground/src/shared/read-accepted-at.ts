/** `api_{user_id}_{nanoseconds}_{16 hex digits}` (contract §1.2). */
const format = /^api_\d+_(\d{19})_[0-9a-f]{16}$/;
/** Digits to drop to turn nanoseconds into milliseconds. */
const nanosecondDigits = 6;

/** Reads when the provider accepted a message from its ID; undefined for an ID of another format. */
export function readAcceptedAt(messageId: string): Date | undefined {
  const nanoseconds = format.exec(messageId)?.[1];
  return nanoseconds === undefined
    ? undefined
    : new Date(Number(nanoseconds.slice(0, -nanosecondDigits)));
}
