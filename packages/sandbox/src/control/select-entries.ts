/** Which entries of a log are asked for: those that have every value that is given. */
export type EntryQuery<Entry, Field extends keyof Entry> = {
  readonly [Key in Field]?: Entry[Key] | undefined;
} & {
  /** The newest so many. @default all */
  readonly limit?: number | undefined;
};

/** The entries that a query asks for, in their order. */
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
