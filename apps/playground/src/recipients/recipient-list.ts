import type { ReadNumber } from '@23telecom/encoding/number';

/** A person that a message goes to. */
export interface Recipient {
  /** E.164. */
  readonly number: string;
  readonly dialCode: string;
  /** ISO code of the country; undefined if several countries share the dial code. */
  readonly country: string | undefined;
  /** The cells of the person's row; undefined outside a table. */
  readonly cells: readonly string[] | undefined;
}

/** A remark about an entry: why it is skipped, or doubtful. */
export interface EntryRemark {
  /** The line number, starting at 1. */
  readonly line: number;
  readonly entry: string;
  /** The code of the problem or of the first doubt. */
  readonly code: string;
  readonly why: string;
}

/** An entry of the preview, and the number that was read. */
export interface PreviewRow {
  /** The cells of its row; for a list, the entry alone. */
  readonly cells: readonly string[];
  readonly read: ReadNumber;
}

/** The columns of a pasted table. */
export interface Columns {
  readonly names: readonly string[];
  /** Index of the column with the numbers. */
  readonly numbers: number;
}

/** The number of recipients in a country. */
export interface CountryCount {
  readonly dialCode: string;
  readonly country: string | undefined;
  readonly recipients: number;
}

/** The recipients in a pasted text. */
export interface RecipientList {
  /** Each number once, in the order of its first occurrence. */
  readonly recipients: readonly Recipient[];
  /** The numbers of `recipients`. */
  readonly numbers: readonly string[];
  /** Entries without a valid number; they are skipped. */
  readonly refused: readonly EntryRemark[];
  /** Numbers that may not be meant, or may not receive messages; they are included. */
  readonly doubtful: readonly EntryRemark[];
  /** Duplicates; each number gets the message once. */
  readonly repeated: readonly EntryRemark[];
  /** Recipients by country, largest first. */
  readonly byCountry: readonly CountryCount[];
  /** Undefined for a list without columns. */
  readonly columns: Columns | undefined;
  /** The first entries. */
  readonly preview: readonly PreviewRow[];
}

/** The result of reading an empty text. */
export const emptyRecipientList: RecipientList = {
  recipients: [],
  numbers: [],
  refused: [],
  doubtful: [],
  repeated: [],
  byCountry: [],
  columns: undefined,
  preview: [],
};
