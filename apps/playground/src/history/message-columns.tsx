import type { UnifiedSmsMessage } from '@23telecom/client';
import { useBalance } from '@23telecom/react';
import { createColumnHelper } from '@tanstack/react-table';
import { formatRate } from '../shared/format-money.ts';
import { formatTime } from '../shared/format-time.ts';
import { StatusLabel } from '../shared/status-label.tsx';

const column = createColumnHelper<UnifiedSmsMessage>();

export const messageColumns = [
  column.accessor('recipient', { header: 'Recipient' }),
  column.accessor('status', {
    header: 'Status',
    cell: (cell) => <StatusLabel status={cell.getValue()} />,
  }),
  column.accessor('sentAt', { header: 'Sent', cell: (cell) => formatTime(cell.getValue()) }),
  column.accessor('cost', { header: 'Cost', cell: (cell) => <Cost amount={cell.getValue()} /> }),
  column.accessor('senderId', { header: 'Sender' }),
  column.accessor('source', {
    header: 'Traffic',
    enableSorting: false,
    cell: (cell) => (cell.getValue() === 'api' ? 'API' : 'Campaign'),
  }),
  column.accessor('text', { header: 'Text', enableSorting: false }),
];

/** The list names no currency: it is the account's. */
function Cost({ amount }: { readonly amount: number }) {
  const currency = useBalance().data?.currency;
  return currency === undefined ? amount : formatRate(amount, currency);
}
