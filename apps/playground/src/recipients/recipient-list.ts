/** A number that a message goes to. */
export interface Recipient {
  /** E.164. */
  readonly number: string;
  /** Where its numbering plan says it is. */
  readonly origin: Origin;
  /** Its row's place in `Table.rows`, for the values of variables; undefined outside of a table. */
  readonly row: number | undefined;
}

/** A country, as far as a number tells it. */
export interface Origin {
  readonly dialCode: string;
  /** ISO code; undefined where the dial code is shared and the number tells no more. */
  readonly country: string | undefined;
}

/** An entry that is left out, or kept with a doubt. */
export interface EntryRemark {
  /** Counted from 1, as an editor does. */
  readonly line: number;
  readonly entry: string;
  readonly why: string;
}

/** A pasted table: names of columns, and rows of cells. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The column that holds the numbers. */
  readonly numberColumn: string;
  /** The line of the first row: 2 below a header. */
  readonly firstLine: number;
}

/** What was pasted, understood. */
export interface RecipientList {
  /** Each number once, in the order of its first place. */
  readonly recipients: readonly Recipient[];
  /** Entries that are no numbers: nothing is sent to them. */
  readonly refused: readonly EntryRemark[];
  /** Numbers that fit no numbering plan we know of: they are sent to. */
  readonly doubtful: readonly EntryRemark[];
  /** Entries that repeat a number: it gets the message once. */
  readonly repeated: readonly EntryRemark[];
  /** Recipients by country, the most first. */
  readonly byCountry: readonly (Origin & { readonly recipients: number })[];
  readonly table: Table | undefined;
}

export const emptyRecipientList: RecipientList = {
  recipients: [],
  refused: [],
  doubtful: [],
  repeated: [],
  byCountry: [],
  table: undefined,
};
