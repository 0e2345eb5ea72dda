/** `api_{user_id}_{nanosecond_timestamp}_{16_char_hex}` (contract §3.1). */
const shape = /^api_\d+_(\d{19})_[0-9a-f]{16}$/;
const nanosecondsDigits = 6;

/** When the provider took a message, which its ID tells; undefined where the ID has another shape. */
export function readAcceptedAt(messageId: string): Date | undefined {
  const nanoseconds = shape.exec(messageId)?.[1];
  return nanoseconds === undefined
    ? undefined
    : new Date(Number(nanoseconds.slice(0, -nanosecondsDigits)));
}
