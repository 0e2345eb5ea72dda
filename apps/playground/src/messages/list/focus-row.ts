/** Focuses the row of a message, or the search box if the list does not have it. */
export function focusRow(messageId: string): void {
  const path = `/messages/${encodeURIComponent(messageId)}`;
  const rows = document.querySelectorAll<HTMLAnchorElement>('.message-rows a');
  const row = [...rows].find(({ pathname }) => pathname.endsWith(path));
  (row ?? document.querySelector<HTMLElement>('#messages-query'))?.focus();
}
