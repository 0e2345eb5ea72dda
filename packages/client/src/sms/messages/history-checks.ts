import { oneOf } from '../../codec/one-of.ts';
import { trafficChecks } from '../traffic-filter.ts';

/** The groups of statuses that the history can be filtered by. */
export type MessageStatusFilter =
  'delivered' | 'undelivered' | 'expired' | 'pending' | 'sent' | 'failed' | 'unknown';

/** Checks of the fields that all filters of the history share (contract §3.2–3.4). */
export const historyChecks = {
  ...trafficChecks,
  status: oneOf([
    'delivered',
    'undelivered',
    'expired',
    'pending',
    'sent',
    'failed',
    'unknown',
  ] satisfies readonly MessageStatusFilter[]),
};
