/** Selects the entries of a log that have every given value. */
export type EntryQuery<Entry, Field extends keyof Entry> = {
  readonly [Key in Field]?: Entry[Key] | undefined;
} & {
  /** The maximum number of entries; the newest ones are returned. @default Infinity */
  readonly limit?: number | undefined;
};

/** The selected entries, in the order of the log. */
export function selectEntries<Entry extends object, Field extends keyof Entry>(
  entries: readonly Entry[],
  { limit = Infinity, ...wanted }: EntryQuery<Entry, Field>,
): readonly Entry[] {
  const fields = Object.entries(wanted).filter(([, value]) => value !== undefined);
  const selected = entries.filter((entry) =>
    fields.every(([field, value]) => entry[field as Field] === value),
  );
  return limit === 0 ? [] : selected.slice(-limit);
}
