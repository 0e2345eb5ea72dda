import type { UnifiedSmsMessage } from '../sms-message.ts';

/**
 * A running download of the history as CSV, up to a million rows. Read it once, in one of three
 * ways; leaving `rows()` early ends the download.
 */
export interface SmsExport {
  /** The CSV as it comes, in octets. A transfer that is cut errors the stream. */
  readonly body: ReadableStream<Uint8Array>;
  /** The name that the provider gives the file; null where it gives none. */
  readonly filename: string | null;
  /**
   * The whole CSV as one string; for small exports.
   * @throws ConnectionError when the transfer is cut
   */
  readonly text: () => Promise<string>;
  /**
   * The rows as messages, one after the other, in constant memory.
   * @throws ConnectionError when the transfer is cut
   */
  readonly rows: () => AsyncIterableIterator<UnifiedSmsMessage>;
}
