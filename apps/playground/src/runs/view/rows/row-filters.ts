import type { CampaignMessageFilter } from '@23telecom/client';
import { formatCount } from '../../../shared/format/plural.ts';
import type { Run } from '../../data/run.ts';

/** A choice of recipients. */
export interface RowFilter {
  readonly name: string;
  readonly label: string;
  readonly filter: CampaignMessageFilter;
}

/** The outcomes that the recipients of a run can be filtered by: those that some have. */
export function listRowFilters({
  recipients,
  progress,
  assumed,
}: Pick<Run, 'recipients' | 'progress' | 'assumed'>) {
  const { delivered, undelivered, expired, unknown } = progress;
  const { pending, failed, blocked, refused, unsent, uncertain } = progress;
  const all: readonly (RowFilter & { readonly count: number })[] = [
    { name: 'all', label: 'Everyone', count: recipients, filter: {} },
    { name: 'delivered', label: 'Delivered', count: delivered, filter: { status: 'DELIVRD' } },
    { name: 'UNDELIV', label: 'Not delivered', count: undelivered, filter: { status: 'UNDELIV' } },
    {
      name: 'REJECTD',
      label: 'Refused by the carrier',
      count: undelivered,
      filter: { status: 'REJECTD' },
    },
    { name: 'expired', label: 'Expired', count: expired, filter: { status: 'EXPIRED' } },
    { name: 'unknown', label: 'Outcome unknown', count: unknown, filter: { status: 'UNKNOWN' } },
    {
      name: 'assumed',
      label: 'Counted as sent',
      count: assumed,
      // Among them are some that the history shows: the list leaves those out.
      filter: { state: 'reconciled' },
    },
    { name: 'uncertain', label: 'Maybe sent', count: uncertain, filter: { state: 'uncertain' } },
    { name: 'failed', label: 'Request refused', count: failed, filter: { state: 'failed' } },
    { name: 'refused', label: 'Number refused', count: refused, filter: { state: 'refused' } },
    { name: 'blocked', label: 'Country blocked', count: blocked, filter: { state: 'blocked' } },
    { name: 'unsent', label: 'Not sent', count: unsent, filter: { state: 'unsent' } },
    { name: 'pending', label: 'Waiting', count: pending, filter: { state: 'pending' } },
  ];
  return all
    .filter(({ count }) => count > 0)
    .map(({ name, label, count, filter }): RowFilter => {
      // Both have one counter, so neither can show its own.
      const isShared = name === 'UNDELIV' || name === 'REJECTD';
      return { name, filter, label: isShared ? label : `${label} (${formatCount(count)})` };
    });
}
