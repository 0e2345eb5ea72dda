import { docsUrlOf } from '@23telecom/checks';

/**
 * - `PORT_IN_USE`: another program listens on the port.
 * - `CANNOT_LISTEN`: the address can't be listened on for another reason.
 * - `INVALID_OPTION`: an option has a value that can't work.
 * - `INVALID_FAULT`: a fault has an unknown kind or field, or a value that can't work.
 * - `INVALID_DURATION`: text that is not a duration such as `30s`.
 * - `INVALID_SNAPSHOT`: the snapshot is damaged, or is of another version or seed.
 * - `INVALID_DATA`: the data file can't be read, or is damaged.
 * - `DATA_IN_USE`: another sandbox uses the data file.
 * - `CANNOT_LOCK`: this runtime or file system can't lock the data file.
 * - `CANNOT_SAVE`: the data file can't be written.
 * - `UNKNOWN_MESSAGE`: no message has the ID, or for `click` no live one.
 * - `FINAL_STATUS`: the message already has its final status.
 * - `MESSAGE_TIMEOUT`: no message matched in time; the error lists the messages that arrived, masked.
 * - `CLOSED`: the sandbox was closed.
 */
export type SandboxErrorCode =
  | 'PORT_IN_USE'
  | 'CANNOT_LISTEN'
  | 'INVALID_OPTION'
  | 'INVALID_FAULT'
  | 'INVALID_DURATION'
  | 'INVALID_SNAPSHOT'
  | 'INVALID_DATA'
  | 'DATA_IN_USE'
  | 'CANNOT_LOCK'
  | 'CANNOT_SAVE'
  | 'UNKNOWN_MESSAGE'
  | 'FINAL_STATUS'
  | 'MESSAGE_TIMEOUT'
  | 'CLOSED';

/**
 * An error in the use of the sandbox itself. Errors of the API are responses instead.
 *
 * @example
 * ```ts
 * try {
 *   await sandbox.listen({ port: 2323 });
 * } catch (error) {
 *   if (error instanceof SandboxError && error.code === 'PORT_IN_USE') process.exit(1);
 * }
 * ```
 */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';
  readonly code: SandboxErrorCode;

  constructor(code: SandboxErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }

  /** The place of `code` in the documentation: its meaning and the next step. */
  get docsUrl(): string {
    return docsUrlOf(this.code);
  }
}
