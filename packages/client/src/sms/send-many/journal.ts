import type { SendRecipientResult } from '../send.ts';

/** Written before a request goes out: from here on, it may have been sent. */
export interface SendIntent {
  readonly type: 'intent';
  /** Names the request in the journal. */
  readonly batch: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly senderId: string;
  /** SHA-256 of the text: the journal holds no texts. */
  readonly textHash: string;
  readonly recipients: readonly string[];
}

/** Written after a request: what became of it. */
export interface SendRecord {
  readonly type: 'outcome';
  readonly batch: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /**
   * `failed` proves that nothing was sent, so the next run sends again; an `uncertain` one is only
   * looked up again.
   */
  readonly status: 'sent' | 'failed' | 'uncertain';
  /** The provider's answer; nothing where the message was found in the history. */
  readonly results?: readonly SendRecipientResult[] | undefined;
}

/** One line of a journal. */
export type SendJournalEntry = SendIntent | SendRecord;

/**
 * What a run of `sendMany` remembers, so that another run can go on after a crash. One journal
 * belongs to one mailing: a recipient that is in it is not sent to again.
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
  /** All entries so far, in the order in which they were appended. */
  read(): AsyncIterable<SendJournalEntry>;
  /** Settles when the entry will survive a crash. */
  append(entry: SendJournalEntry): Promise<unknown>;
}
