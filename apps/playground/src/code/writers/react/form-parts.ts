import type { CodeFile } from '../../code-message.ts';

/** The parts of a page that depend on the number of recipients and their texts. */
export interface FormParts {
  /** Types imported from the client. */
  readonly clientTypes: readonly string[];
  readonly imports: readonly string[];
  readonly declarations: readonly string[];
  /** The component `MessageForm`. */
  readonly form: string;
  readonly files: readonly CodeFile[];
}
