import { createRandom } from '../random.ts';
import type { Message, MessageStatus } from '../sms/message.ts';
import { findOutcome, type Outcome } from '../sms/outcomes.ts';

/** One step of a message's life. */
export interface LifeStep {
  /** Milliseconds since 1970 in UTC. */
  readonly at: number;
  readonly status: MessageStatus;
  readonly statusCode: string | null;
  /** A webhook that the step causes beside its own. */
  readonly webhook?: 'twice' | 'out-of-order' | undefined;
}

interface Ending {
  readonly status: MessageStatus;
  readonly statusCode: string | null;
  readonly webhook?: LifeStep['webhook'];
}

/** The documentation shows only `000`; the others stand for a carrier's own codes. */
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
};

const hourMs = 3_600_000;
const threeDaysMs = 72 * hourMs;

/** Contract §9: a job that runs each hour ends what had no final report for three days. */
function endOfWaiting(sentAt: number): LifeStep {
  const at = Math.ceil((sentAt + threeDaysMs) / hourMs) * hourMs;
  return { at, status: 'UNDELIV', statusCode: null };
}

/** Every step of a message's life, the same each time it is asked for: only the number of the step is kept. */
export function planLife(message: Message, seed: number): readonly LifeStep[] {
  const random = createRandom(seed, 'life', message.id);
  const outcome = findOutcome(message.recipient);
  const ending = endings[outcome];
  const sentAt = message.createdAt + random.integer(800, 1200);
  const sent: LifeStep = { at: sentAt, status: 'sent', statusCode: null };

  // Contract §5.6: a sandbox key's message, `sent` from the first, is `DELIVRD` after about five seconds.
  if (message.isTest) return [{ ...delivered, at: message.createdAt + 5000 }];
  if (ending?.status === 'failed') return [{ ...ending, at: sentAt }];
  if (ending === undefined) {
    const isEnroute = Number(message.recipient.at(-1)) % 2 === 1;
    const enroute: LifeStep = { at: sentAt + 1000, status: 'ENROUTE', statusCode: null };
    return [sent, ...(isEnroute ? [enroute] : []), endOfWaiting(sentAt)];
  }

  const isSlow = outcome === 'slow';
  const [least, most] = isSlow ? slowMs : usualMs;
  const finalAt = message.createdAt + random.integer(least, most);
  const passesEnroute = isSlow || random.next() < 0.2;
  const enrouteAt = Math.round((sentAt + Math.min(finalAt, sentAt + 2000)) / 2);
  const enroute: LifeStep = { at: enrouteAt, status: 'ENROUTE', statusCode: null };
  return [sent, ...(passesEnroute ? [enroute] : []), { ...ending, at: finalAt }];
}

const usualMs = [2000, 5000] as const;
const slowMs = [60_000, 120_000] as const;
