/** How many characters stay readable at each end of a number. */
const kept = 3;

/** Shortens a number for a message of an error, such as `+44…003`. */
export function maskNumber(number: string): string {
  return number.length < 3 * kept
    ? `…${number.slice(-2)}`
    : `${number.slice(0, kept)}…${number.slice(-kept)}`;
}

/** Masks a sender only if it is a number; a name such as `MyApp` identifies nobody. */
export function maskSender(senderId: string): string {
  return /^\+?\d+$/.test(senderId) ? maskNumber(senderId) : senderId;
}
