import { useState } from 'react';
import type { MessageRow } from './message-row.ts';
import { useGradualRows } from './use-gradual-rows.ts';
import { useIsOneColumn } from './use-is-one-column.ts';

/** As many as a large window shows. */
const rowsInSight = 16;

/**
 * The rows that the list shows. A message that is open comes before the list beside it; where it takes the place
 * of the list, the list waits until the message is closed.
 *
 * @param openId - the message that is open
 */
export function useShownRows(
  rows: readonly MessageRow[],
  openId: string | undefined,
): readonly MessageRow[] {
  const isOneColumn = useIsOneColumn();
  const [lastOpenId, setLastOpenId] = useState(openId);
  if (openId !== undefined && openId !== lastOpenId) setLastOpenId(openId);
  const isOpen = openId !== undefined;
  // The row of a message that was closed gets the focus.
  const closed = rows.findIndex(({ messageId }) => messageId !== null && messageId === lastOpenId);
  return useGradualRows(rows, {
    first: isOpen ? 0 : Math.max(rowsInSight, closed + 1),
    isPaused: isOpen && isOneColumn,
  });
}
