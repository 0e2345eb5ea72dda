/** In memory for the example. Write to your database instead. */
export const statuses = new Map<string, { readonly status: string; readonly at: string }>();

export const saveStatus = (messageId: string, status: string, at: string): void => {
  statuses.set(messageId, { status, at });
};
