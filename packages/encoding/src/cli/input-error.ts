/** What the user gave cannot be used; the message says what and where. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
