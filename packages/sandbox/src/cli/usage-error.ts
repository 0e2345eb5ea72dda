/** A command line that can't be understood; the message says which part and what it has to be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
