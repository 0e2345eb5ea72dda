import type { UnifiedSmsMessage } from '@23telecom/client';
import {
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  type Header,
  useReactTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { SpacerRow } from '../shared/ui/spacer-row.tsx';
import type { SortColumn } from './history-search.ts';
import { messageColumns } from './message-columns.tsx';

const rowHeight = 44;
/** Rows before the end at which the next page is asked for. */
const reach = 15;

interface MessageTableProps {
  readonly messages: readonly UnifiedSmsMessage[];
  /** All that match, loaded or not. */
  readonly total: number;
  readonly sort: SortColumn | undefined;
  readonly isDescending: boolean;
  readonly onSort: (sort: SortColumn | undefined, isDescending: boolean) => void;
  readonly onOpen: (id: string) => void;
  /** Undefined at the end of the list, and while a page is under way. */
  readonly loadMore: (() => void) | undefined;
}

/** The messages: only the rows in view are drawn, and the next page comes before one reaches the end. */
export function MessageTable({
  messages,
  total,
  sort,
  isDescending,
  onSort,
  onOpen,
  loadMore,
}: MessageTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const sorting = useMemo(
    () => (sort === undefined ? [] : [{ id: sort, desc: isDescending }]),
    [sort, isDescending],
  );
  const table = useReactTable({
    data: messages as UnifiedSmsMessage[],
    columns: messageColumns,
    getRowId: (message) => message.id,
    state: { sorting },
    // There are no pages here; resetting them would draw the table again for nothing.
    autoResetPageIndex: false,
    onSortingChange: (update) => {
      const [next] = typeof update === 'function' ? update(sorting) : update;
      onSort(next?.id as SortColumn | undefined, next?.desc ?? false);
    },
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const { rows } = table.getRowModel();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const drawn = virtualizer.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (loadMore !== undefined && last >= rows.length - reach) loadMore();
  }, [loadMore, last, rows.length]);

  const before = drawn[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  return (
    <div
      ref={scroller}
      className="scroll message-scroller"
      tabIndex={0}
      role="region"
      aria-label="Messages"
    >
      {/* The row count tells a screen reader of the rows that are not drawn. */}
      <table className="message-table" data-testid="history" aria-rowcount={total + 1}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <HeaderCell key={header.id} header={header} />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <SpacerRow height={before} columns={messageColumns.length} />
          {drawn.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <tr key={row.id} aria-rowindex={index + 2} onClick={() => onOpen(row.id)}>
                {row.getVisibleCells().map((cell) => (
                  <td key={cell.id} className={`message-${cell.column.id}`}>
                    {cell.column.id === 'recipient' ? (
                      <button
                        type="button"
                        className="message-open"
                        aria-haspopup="dialog"
                        onClick={() => onOpen(row.id)}
                      >
                        {row.original.recipient}
                      </button>
                    ) : (
                      flexRender(cell.column.columnDef.cell, cell.getContext())
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
          <SpacerRow height={after} columns={messageColumns.length} />
        </tbody>
      </table>
    </div>
  );
}

const arrows = { asc: '↑', desc: '↓' } as const;
const directions = { asc: 'ascending', desc: 'descending' } as const;

function HeaderCell({ header }: { readonly header: Header<UnifiedSmsMessage, unknown> }) {
  const { column } = header;
  const title = flexRender(column.columnDef.header, header.getContext());
  const sorted = column.getIsSorted();
  if (!column.getCanSort()) return <th scope="col">{title}</th>;
  return (
    <th scope="col" aria-sort={sorted === false ? 'none' : directions[sorted]}>
      <button type="button" className="sort-button" onClick={column.getToggleSortingHandler()}>
        {title} <span aria-hidden>{sorted === false ? '' : arrows[sorted]}</span>
      </button>
    </th>
  );
}
