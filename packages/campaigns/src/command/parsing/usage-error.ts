/** Thrown for a wrong command line. The message names the flag or the place, and never a value. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
