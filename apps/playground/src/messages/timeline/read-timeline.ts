import { isFinalStatus, type SmsStatus, type WebhookLogEntry } from '@23telecom/client';
import { outcomeOf } from '../../shared/outcome/outcome.ts';
import { reasonOf } from '../../shared/outcome/reason-of.ts';
import { attemptLimit, isTaken, nextAttemptAt } from './next-attempt.ts';
import type { TimelineStep } from './timeline-step.ts';

/**
 * The life of a message, oldest step first: accepted, sent, its end, and each webhook attempt. Every time is the
 * provider's own; a step whose time the provider does not give has none.
 */
export function readTimeline(
  message: SmsStatus,
  webhooks: readonly WebhookLogEntry[],
): readonly TimelineStep[] {
  const attempts = webhooks.toSorted(
    (one, other) =>
      Date.parse(one.createdAt) - Date.parse(other.createdAt) || one.attempt - other.attempt,
  );
  return [
    {
      key: 'accepted',
      title: 'Accepted',
      tone: 'plain',
      at: message.createdAt,
      isExpected: false,
      notes: ['POST /sms/send'],
    },
    ...readSent(message),
    readEnd(message, attempts),
    ...attempts.flatMap((entry) => readAttempt(entry, attempts)),
  ];
}

function readSent({ status, telecomMessageId }: SmsStatus): TimelineStep[] {
  if (['accepted', 'pending', 'failed'].includes(status)) return [];
  return [
    {
      key: 'sent',
      title: 'Sent to the carrier',
      tone: 'wait',
      at: null,
      isExpected: false,
      notes: [
        ...(telecomMessageId === null ? [] : [`telecom_message_id ${telecomMessageId}`]),
        'The API does not give the time of this step.',
      ],
    },
  ];
}

function readEnd(message: SmsStatus, attempts: readonly WebhookLogEntry[]): TimelineStep {
  const { status, statusCode, deliveredAt } = message;
  const step = { key: 'end', isExpected: false };
  if (!isFinalStatus(status)) {
    const isEarly = status === 'accepted' || status === 'pending';
    return {
      ...step,
      title: isEarly ? 'Waiting to be sent' : 'On its way',
      tone: 'open',
      at: null,
      notes: ['Waiting for the delivery report; checking every few seconds.'],
    };
  }
  const { word, tone } = outcomeOf(status);
  const reason = reasonOf(status);
  // Only a delivery has a time of its own; the others have that of the first report.
  const firstReport = attempts.find(({ type, attempt }) => type === 'delivery' && attempt === 1);
  return {
    ...step,
    title: word === 'Unknown' ? 'Outcome unknown' : word,
    tone,
    at: deliveredAt ?? firstReport?.createdAt ?? null,
    notes: [
      statusCode === null ? status : `${status}, code ${statusCode}`,
      ...(reason === undefined ? [] : [reason]),
    ],
  };
}

const typeWords: Readonly<Record<string, string>> = {
  delivery: 'Webhook',
  impression: 'Webhook of the acceptance',
  click: 'Webhook of a click',
  conversion: 'Webhook of a conversion',
};

function readAttempt(
  entry: WebhookLogEntry,
  attempts: readonly WebhookLogEntry[],
): readonly TimelineStep[] {
  const { id, type, url, attempt, statusCode, error, durationMs, createdAt } = entry;
  const what = typeWords[type] ?? `Webhook (${type})`;
  const made: TimelineStep = {
    key: `attempt ${id}`,
    title: statusCode === null ? `${what} not answered` : `${what} answered ${statusCode}`,
    tone: isTaken(entry) ? 'good' : 'bad',
    at: createdAt,
    isExpected: false,
    notes: [
      [
        shortenUrl(url),
        `attempt ${attempt} of ${attemptLimit}`,
        ...(durationMs === null ? [] : [`${durationMs}\u00A0ms`]),
      ].join(', '),
      ...(statusCode === null && error !== null ? [error] : []),
      ...(attempt === attemptLimit && !isTaken(entry) ? ['The provider does not try again.'] : []),
    ],
  };
  const next = nextAttemptAt(entry, attempts);
  if (next === undefined) return [made];
  return [
    made,
    {
      key: `after ${id}`,
      title: `Attempt ${attempt + 1} of ${attemptLimit} follows`,
      tone: 'open',
      at: next,
      isExpected: true,
      notes: [],
    },
  ];
}

function shortenUrl(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return host + pathname;
  } catch {
    return url;
  }
}
