import type { UnifiedSmsMessage } from '@23telecom/client';
import { createColumnHelper } from '@tanstack/react-table';
import { formatTime } from '../shared/format-time.ts';
import { StatusLabel } from '../shared/status-label.tsx';

const column = createColumnHelper<UnifiedSmsMessage>();
const cost = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 4,
  maximumFractionDigits: 4,
});

export const messageColumns = [
  column.accessor('recipient', { header: 'Recipient' }),
  column.accessor('status', {
    header: 'Status',
    cell: (cell) => <StatusLabel status={cell.getValue()} />,
  }),
  column.accessor('sentAt', { header: 'Sent', cell: (cell) => formatTime(cell.getValue()) }),
  column.accessor('cost', { header: 'Cost', cell: (cell) => cost.format(cell.getValue()) }),
  column.accessor('senderId', { header: 'Sender' }),
  column.accessor('source', {
    header: 'Traffic',
    enableSorting: false,
    cell: (cell) => (cell.getValue() === 'api' ? 'API' : 'Campaign'),
  }),
  column.accessor('text', { header: 'Text', enableSorting: false }),
];
