/** The command cannot go on. The message names the place and the remedy, and never a number or a text. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
