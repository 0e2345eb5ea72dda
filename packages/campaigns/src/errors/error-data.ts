/** An error as plain data. It has no key, text or full number. */
export type ErrorData = Readonly<Record<string, unknown>>;
