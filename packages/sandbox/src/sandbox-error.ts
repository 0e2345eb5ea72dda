/**
 * - `port_in_use`: another program listens on the port.
 * - `cannot_listen`: the address can't be listened on for another reason.
 * - `invalid_option`: an option has a value that can't work.
 * - `invalid_fault`: a fault has a kind or a field that it can't have.
 * - `invalid_duration`: text that is no duration, as `30s` is.
 * - `invalid_snapshot`: what was given to restore is no snapshot of this version.
 * - `invalid_data`: the data file can't be read, or was damaged.
 * - `data_in_use`: another sandbox keeps its state in the data file.
 * - `cannot_save`: the data file can't be written.
 * - `unknown_message`: no live message has the ID.
 * - `closed`: the sandbox was disposed of.
 */
export type SandboxErrorCode =
  | 'port_in_use'
  | 'cannot_listen'
  | 'invalid_option'
  | 'invalid_fault'
  | 'invalid_duration'
  | 'invalid_snapshot'
  | 'invalid_data'
  | 'data_in_use'
  | 'cannot_save'
  | 'unknown_message'
  | 'closed';

/**
 * What the sandbox throws at its own user; the API's errors are responses, never this.
 *
 * @example
 * ```ts
 * try {
 *   await sandbox.listen({ port: 2323 });
 * } catch (error) {
 *   if (error instanceof SandboxError && error.code === 'port_in_use') process.exit(1);
 * }
 * ```
 */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';
  readonly code: SandboxErrorCode;

  constructor(code: SandboxErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
