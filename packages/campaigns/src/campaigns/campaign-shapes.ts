import type { CampaignMessageState } from '../campaign/campaign-message.ts';
import { type Check, checkThat, type Shape } from '../checks/check-fields.ts';
import {
  abortSignal,
  callable,
  flag,
  line,
  oneOf,
  recipient,
  wholeFrom,
} from '../checks/checks.ts';

const messageStates: readonly CampaignMessageState[] = [
  'pending',
  'sending',
  'accepted',
  'blocked',
  'refused',
  'reconciled',
  'failed',
  'uncertain',
  'suppressed',
  'unsent',
];

const actor: Check = (value) => (value === null ? undefined : line(value));
const milestone = oneOf('sent', 'settled', 'final');
const isRecipients = checkThat(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    (Symbol.iterator in value || Symbol.asyncIterator in value),
  'an iterable of phone numbers or { recipient, text, timeZone }',
);
const ofEntry: Check = (value) => wholeFrom(1)(value) && 'that of an entry of uncertain()';

/** The checks of the input of a campaign's calls. */
export const campaignShapes = {
  actor: { fields: { by: actor } },
  add: { fields: { onInvalid: callable } },
  decision: { fields: { decision: oneOf('sent', 'resend') }, required: ['decision'] },
  filter: { fields: { state: oneOf(...messageStates), status: line, recipient } },
  milestone: { fields: { milestone }, required: ['milestone'] },
  recipients: { fields: { recipients: isRecipients }, required: ['recipients'] },
  request: { fields: { batch: ofEntry, attempt: ofEntry }, required: ['batch', 'attempt'] },
  resume: { fields: { by: actor, recheck: flag } },
  watch: { fields: { until: milestone, signal: abortSignal } },
} as const satisfies Readonly<Record<string, Shape>>;
