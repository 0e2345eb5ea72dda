/** Yours will write to a database. */
export const statuses = new Map<string, { readonly status: string; readonly at: string }>();

export const saveStatus = (messageId: string, status: string, at: string): void => {
  statuses.set(messageId, { status, at });
};
