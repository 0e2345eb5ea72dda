import { formatOffset } from '../../../shared/format/format-duration.ts';
import { readAcceptedAt } from '../../../shared/read-accepted-at.ts';
import { outcomeOf, type OutcomeTone } from '../../../shared/outcome/outcome.ts';
import { reasonOf } from '../../../shared/outcome/reason-of.ts';
import { isAssumed } from '../../data/is-assumed.ts';
import type { Run, RunMessage } from '../../data/run.ts';

/** A recipient of a run in words. */
export interface DescribedRow {
  readonly word: string;
  readonly tone: OutcomeTone;
  /** When the provider accepted the message, ISO 8601 in UTC. */
  readonly acceptedAt: string | undefined;
  /** The time that it took and the response to its webhook: `+2 s, webhook 204`. */
  readonly after: string;
  /** Why it was not delivered or not sent. */
  readonly reason: string | undefined;
}

type State = RunMessage['state'];

const stateWords: Readonly<Partial<Record<State, readonly [string, OutcomeTone]>>> = {
  pending: ['Waiting', 'wait'],
  sending: ['Sending', 'wait'],
  uncertain: ['Maybe sent', 'warn'],
  blocked: ['Not sent', 'bad'],
  refused: ['Not sent', 'bad'],
  failed: ['Not sent', 'bad'],
  suppressed: ['Not sent', 'bad'],
  unsent: ['Not sent', 'bad'],
};
const stateReasons: Readonly<Partial<Record<State, string>>> = {
  uncertain: 'The connection was lost before the answer.',
  blocked: 'The account blocks this country.',
  refused: 'The provider did not accept this number.',
  failed: 'The provider refused the request.',
  suppressed: 'This person asked not to be written to.',
  unsent: 'The run ended before.',
};

/**
 * Describes what became of a recipient.
 *
 * @param pausedBy - why the run is paused: after a 402 the provider has refused the recipients that wait
 */
export function describeRow(
  message: Pick<
    RunMessage,
    'state' | 'status' | 'messageId' | 'acceptedAt' | 'reportedAt' | 'webhookStatus'
  >,
  pausedBy?: Run['pausedBy'],
): DescribedRow {
  const { state, status, messageId, reportedAt, webhookStatus } = message;
  const known = stateWords[state];
  const acceptedAt = message.acceptedAt ?? readAcceptedAt(messageId ?? '')?.toISOString();
  if (state === 'pending' && pausedBy === 'insufficient_balance') {
    const reason = 'The balance does not cover it.';
    return { word: 'Refused', tone: 'bad', acceptedAt: undefined, after: '', reason };
  }
  if (known) {
    const [word, tone] = known;
    return { word, tone, acceptedAt, after: '', reason: stateReasons[state] };
  }
  if (isAssumed(message)) {
    const reason = 'No delivery report: the provider’s history does not show this message.';
    return { word: 'Counted as sent', tone: 'warn', acceptedAt, after: '', reason };
  }
  const { word, tone } = outcomeOf(status ?? 'accepted');
  const isOpen = tone === 'wait';
  const webhook =
    webhookStatus === undefined
      ? isOpen
        ? 'waiting for the report'
        : undefined
      : `webhook ${webhookStatus}`;
  const offset =
    !isOpen && reportedAt !== null && acceptedAt !== undefined
      ? formatOffset(acceptedAt, reportedAt)
      : undefined;
  return {
    word,
    tone,
    acceptedAt,
    after: [offset, webhook].filter((part) => part !== undefined).join(', '),
    reason: status === null ? undefined : reasonOf(status),
  };
}
