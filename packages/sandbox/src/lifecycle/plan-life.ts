import { createRandom } from '../shared/random.ts';
import type { Message, MessageStatus } from '../sms/message.ts';
import { findOutcome, type Outcome } from '../sms/outcomes.ts';

/** A status change in a message's life. */
export interface LifeStep {
  /** Milliseconds since 1970 in UTC. */
  readonly at: number;
  readonly status: MessageStatus;
  readonly statusCode: string | null;
  /** An additional webhook: the same report again, or an older report that arrives too late. */
  readonly webhook?: 'twice' | 'out-of-order' | undefined;
}

interface Ending {
  readonly status: MessageStatus;
  readonly statusCode: string | null;
  readonly webhook?: LifeStep['webhook'];
}

/** The documentation shows only `000`; the other codes are examples of carrier codes. */
const delivered: Ending = { status: 'DELIVRD', statusCode: '000' };
const endings: Readonly<Record<Outcome, Ending | undefined>> = {
  delivered,
  undelivered: { status: 'UNDELIV', statusCode: '027' },
  rejected: { status: 'REJECTD', statusCode: '069' },
  expired: { status: 'EXPIRED', statusCode: '255' },
  unknown: { status: 'UNKNOWN', statusCode: '999' },
  slow: delivered,
  neverFinal: undefined,
  blockedCountry: undefined,
  queueError: undefined,
  configError: undefined,
  duplicateWebhook: { ...delivered, webhook: 'twice' },
  outOfOrderWebhook: { ...delivered, webhook: 'out-of-order' },
  failed: { status: 'failed', statusCode: null },
  accepted: delivered,
  deleted: { status: 'DELETED', statusCode: '033' },
};

/** How most messages go through the network, and how those that take their time do. */
const usualMs = [2000, 5000] as const;
const slowMs = [60_000, 120_000] as const;
const slowStatuses: Readonly<Partial<Record<Outcome, MessageStatus>>> = {
  slow: 'ENROUTE',
  accepted: 'ACCEPTD',
};

const hourMs = 3_600_000;
const threeDaysMs = 72 * hourMs;

/**
 * Contract §9: an hourly job marks messages without a final report after three days as `UNDELIV`.
 */
function planTimeout(sentAt: number): LifeStep {
  const at = Math.ceil((sentAt + threeDaysMs) / hourMs) * hourMs;
  return { at, status: 'UNDELIV', statusCode: null };
}

/**
 * Plans every status change of a message. The plan depends only on the message and the seed, so a
 * task stores just the index of its step and the plan is computed again.
 */
export function planLife(message: Message, seed: number): readonly LifeStep[] {
  const random = createRandom(seed, 'life', message.id);
  const outcome = findOutcome(message.recipient);
  const ending = endings[outcome];
  const sentAt = message.createdAt + random.integer(800, 1200);
  const sent: LifeStep = { at: sentAt, status: 'sent', statusCode: null };

  // Contract §5.6: a message of a sandbox key starts as `sent` and is `DELIVRD` after about five
  // seconds.
  if (message.isTest) return [{ ...delivered, at: message.createdAt + 5000 }];
  if (ending?.status === 'failed') return [{ ...ending, at: sentAt }];
  if (ending === undefined) {
    const isEnroute = Number(message.recipient.at(-1)) % 2 === 1;
    const enroute: LifeStep = { at: sentAt + 1000, status: 'ENROUTE', statusCode: null };
    return [sent, ...(isEnroute ? [enroute] : []), planTimeout(sentAt)];
  }

  const slowStatus = slowStatuses[outcome];
  const [min, max] = slowStatus === undefined ? usualMs : slowMs;
  const finalAt = message.createdAt + random.integer(min, max);
  const passesEnroute = slowStatus !== undefined || random.next() < 0.2;
  const enrouteAt = Math.round((sentAt + Math.min(finalAt, sentAt + 2000)) / 2);
  const enroute: LifeStep = {
    at: enrouteAt,
    status: slowStatus ?? 'ENROUTE',
    statusCode: null,
  };
  return [sent, ...(passesEnroute ? [enroute] : []), { ...ending, at: finalAt }];
}
