/** Returns the module with the built files of the inbox. */
export function buildInbox(): Promise<string>;
