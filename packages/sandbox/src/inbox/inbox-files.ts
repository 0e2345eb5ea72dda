/** The files of the inbox, built into one text each. */
export interface InboxFiles {
  readonly html: string;
  readonly icon: string;
  readonly script: string;
  readonly style: string;
}
