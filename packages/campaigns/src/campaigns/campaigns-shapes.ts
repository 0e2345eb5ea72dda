import { checkThat, type Shape } from '../checks/check-fields.ts';
import {
  abortSignal,
  line,
  oneOf,
  recipient,
  senderId,
  wholeFrom,
  withMethods,
} from '../checks/checks.ts';

const states = ['draft', 'planned', 'running', 'paused', 'sent', 'expired', 'cancelled'];
const maxDays = 36_500;
const days = checkThat(
  (value) => typeof value === 'number' && value >= 0 && value <= maxDays,
  `a number of days from 0 to ${maxDays}`,
);
const age = checkThat(
  (value) => typeof value === 'number' && value >= 0 && value <= maxDays * 86_400_000,
  'milliseconds from 0 to those of 100 years',
);
const meter = withMethods(
  'a meter of OpenTelemetry',
  'createObservableGauge',
  'addBatchObservableCallback',
  'removeBatchObservableCallback',
);

/** The checks of the input of calls on all campaigns. */
export const campaignsShapes = {
  filter: { fields: { state: oneOf(...states) } },
  id: { fields: { id: line }, required: ['id'] },
  meter: { fields: { meter }, required: ['meter'] },
  prune: { fields: { olderThanDays: days }, required: ['olderThanDays'] },
  recipient: { fields: { recipient }, required: ['recipient'] },
  scope: { fields: { scope: senderId } },
  step: { fields: { limit: wholeFrom(1), signal: abortSignal } },
  suppress: { fields: { scope: senderId, reason: line } },
  sweep: { fields: { olderThanMs: age } },
  work: { fields: { concurrency: wholeFrom(1) } },
} as const satisfies Readonly<Record<string, Shape>>;
