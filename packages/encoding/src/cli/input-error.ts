/** The user's input is invalid. The message names the place and the fault. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
