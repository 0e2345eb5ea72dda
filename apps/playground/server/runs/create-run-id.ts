const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const length = 5;

/** A new ID such as `r_7k2m9`, which is short enough to read out. */
export function createRunId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return `r_${Array.from(bytes, (byte) => letters[byte % letters.length]).join('')}`;
}
