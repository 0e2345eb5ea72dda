import type { Analysis } from '@23telecom/encoding';
import type { RowGroup, Ucs2Causes } from '@23telecom/encoding/template';
import type { Estimate } from '../cost/estimate.ts';

/** All messages of a draft, measured. */
export interface Measured {
  /** Whether people get different texts: a variable is a column of their table. */
  readonly isPersonal: boolean;
  /** Messages by encoding and length, shortest first. Without recipients it is a group of no rows. */
  readonly groups: readonly RowGroup[];
  readonly recipients: number;
  /** Segments of all messages. */
  readonly segments: number;
  /** The longest message. */
  readonly longest: { readonly text: string; readonly analysis: Analysis };
  /** Why messages are UCS-2; undefined if everybody gets the same text. */
  readonly causes: Ucs2Causes | undefined;
  /** Undefined without recipients, and until the prices are loaded. */
  readonly estimate: Estimate | undefined;
  /** Whether the figures belong to an earlier draft. */
  readonly isRunning: boolean;
  /** Why personal messages could not be measured; their figures are then missing. */
  readonly error?: Error | undefined;
}
