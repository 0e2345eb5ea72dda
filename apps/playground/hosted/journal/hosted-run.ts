import type { SendJournal } from '@23telecom/client';
import type { RunBook } from './run-book.ts';
import type { StoredRun } from './stored-run.ts';

/** A run of this browser, with its journal and the book that is read from it. */
export interface HostedRun {
  readonly stored: () => StoredRun;
  readonly journal: SendJournal;
  readonly book: RunBook;
  /** Stores a change of the state. */
  readonly update: (change: Partial<StoredRun>) => Promise<void>;
  /** Says to the pages that figures changed. */
  readonly changed: () => void;
}
