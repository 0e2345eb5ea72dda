/** Thrown for a wrong command line. The message names the flag and the expected value. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
