import type { SendRecipientResult } from '../send.ts';
import type { LinkPrints } from './text-print.ts';

/** Written before a request is made. From then on its messages may have been sent. */
export interface SendIntent {
  readonly type: 'intent';
  /** Id of the request within the journal. */
  readonly batch: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly senderId: string;
  /** SHA-256 of the text in hex, because the journal must not contain texts. */
  readonly textHash: string;
  /** Hashes of the text's links, which the platform may shorten; undefined if it has none. */
  readonly links?: LinkPrints | undefined;
  readonly recipients: readonly string[];
  /** Segments of the text for each recipient, for the `budget` of a later run. */
  readonly segments?: number | undefined;
}

/** Written after a request, with its outcome. */
export interface SendRecord {
  readonly type: 'outcome';
  readonly batch: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /**
   * `failed`: nothing was sent, so the next run sends to these recipients. `uncertain`: unknown, so
   * the next run looks in the history and sends nothing.
   */
  readonly status: 'sent' | 'failed' | 'uncertain';
  /** The provider's result for each recipient; undefined if the batch was found in the history. */
  readonly results?: readonly SendRecipientResult[] | undefined;
  /** The charge in the account's currency; undefined if it is not known. */
  readonly cost?: number | undefined;
  /** When the response was lost, for `uncertain`: ISO 8601 in UTC. */
  readonly lostAt?: string | undefined;
}

/** A person's decision on an uncertain request; see `resolveUncertain`. */
export type UncertainDecision = 'sent' | 'resend';

/** Written when a person decides on an uncertain request. */
export interface SendResolution {
  readonly type: 'resolution';
  readonly batch: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** `sent`: skip its recipients. `resend`: nothing was sent, so the next run sends to them. */
  readonly decision: UncertainDecision;
}

/** An entry of a journal. */
export type SendJournalEntry = SendIntent | SendRecord | SendResolution;

/**
 * The memory of a mailing, so that a new run of `sendMany` can continue after a crash. Use a journal
 * for one mailing only: recipients that are already in it are skipped.
 *
 * @example
 * ```ts
 * const journal: SendJournal = {
 *   async *read() {
 *     for (const { entry } of await sql`select entry from journal order by id`) yield entry;
 *   },
 *   append: (entry) => sql`insert into journal (entry) values (${entry})`,
 * };
 * ```
 */
export interface SendJournal {
  /**
   * Returns all entries in the order in which they were appended. The run ends if none comes within its
   * `timeoutMs`.
   */
  read(): AsyncIterable<SendJournalEntry>;
  /**
   * Resolves when the entry is stored durably. If it rejects, the run ends with that error; if it takes longer
   * than the `timeoutMs` of the run, with a StoreError.
   */
  append(entry: SendJournalEntry): Promise<unknown>;
}
