import type { RequestEntry, WebhookAttempt } from '@23telecom/sandbox';
import { attemptLimit } from '../../messages/timeline/next-attempt.ts';
import { plural } from '../../shared/format/plural.ts';
import { faultWords } from '../faults/fault-words.ts';
import type { CallAttempts } from './group-attempts.ts';
import { toneOf } from './log-entry.ts';
import { readMessageIds } from './read-message.ts';

/** A step of a call: an attempt, what the client did after a lost response, or a webhook that followed. */
export interface CallStep {
  readonly key: string;
  readonly tone: 'good' | 'warn' | 'bad';
  readonly title: string;
  readonly hint: string | undefined;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Real milliseconds; undefined where there is no duration. */
  readonly durationMs: number | undefined;
  /** The entry of the log that this step is, if it is not the open one. */
  readonly entryId: string | undefined;
  readonly messageId: string | undefined;
}

const maxWebhooks = 5;
/** The client looks for a lost send for up to a minute of real time. */
const settleMs = 60_000;
const lookUps = new Set(['sms.messages.list', 'sms.messages.listUnified']);

/**
 * Describes a call from its first attempt to the webhooks that followed. The times of requests are on the sandbox's
 * clock, which runs `speed` times as fast as real time.
 */
export function describeCall(
  call: CallAttempts,
  open: RequestEntry,
  requests: readonly RequestEntry[],
  webhooks: readonly WebhookAttempt[],
  speed = 1,
): readonly CallStep[] {
  const attempts = call.attempts.map((attempt, index) => ({
    key: String(attempt.id),
    tone: toneOf(attempt.status),
    title: `${call.attempts.length > 1 ? `Attempt ${index + 1}: ` : ''}${describeResponse(attempt)}`,
    hint: describeFaults(attempt),
    at: attempt.at,
    durationMs: attempt.durationMs,
    entryId: attempt.id === open.id ? undefined : String(attempt.id),
    messageId: undefined,
  }));
  return [
    ...attempts,
    ...findLookUp(call, requests, settleMs * Math.max(1, speed)),
    ...listWebhooks(call, webhooks),
  ];
}

function describeResponse({ status, errorCode, operation, ...request }: RequestEntry): string {
  if (status === null) return 'connection lost';
  if (errorCode !== null) return `${status} ${errorCode}`;
  const ids = readMessageIds({ status, errorCode, operation, ...request });
  return ids.length > 0 ? `${status}, ${plural(ids.length, 'message')} accepted` : String(status);
}

function describeFaults({ faults }: RequestEntry): string | undefined {
  if (faults.length === 0) return undefined;
  const isAccepted = faults.includes('drop-after');
  const words = `What if: ${faults.map((kind) => faultWords[kind]).join(', ')}.`;
  return isAccepted ? `${words} The messages were accepted and billed.` : words;
}

/** A send whose response was lost is looked up in the history instead of being sent again. */
function findLookUp(
  { attempts, operation }: CallAttempts,
  requests: readonly RequestEntry[],
  withinMs: number,
): readonly CallStep[] {
  const last = attempts.at(-1);
  if (operation !== 'sms.send' || last?.status !== null) return [];
  const lookUp = requests.find(
    (request) =>
      request.id > last.id &&
      lookUps.has(request.operation ?? '') &&
      Date.parse(request.at) - Date.parse(last.at) < withinMs,
  );
  if (lookUp === undefined) return [];
  return [
    {
      key: 'look-up',
      tone: 'good',
      title: 'Not sent again',
      hint: 'The client looked for the messages in the history instead.',
      at: lookUp.at,
      durationMs: lookUp.durationMs,
      entryId: String(lookUp.id),
      messageId: undefined,
    },
  ];
}

function listWebhooks(
  { attempts }: CallAttempts,
  webhooks: readonly WebhookAttempt[],
): readonly CallStep[] {
  const ids = new Set(attempts.flatMap(readMessageIds));
  return webhooks
    .filter(({ messageId }) => messageId !== null && ids.has(messageId))
    .slice(0, maxWebhooks)
    .map((webhook) => ({
      key: `w${webhook.id}`,
      tone: toneOf(webhook.statusCode),
      title: `Webhook: ${webhook.statusCode ?? webhook.error ?? 'no response'}`,
      hint: webhook.attempt > 1 ? `Attempt ${webhook.attempt} of ${attemptLimit}` : undefined,
      at: new Date(webhook.createdAt).toISOString(),
      durationMs: webhook.durationMs,
      entryId: `w${webhook.id}`,
      messageId: webhook.messageId ?? undefined,
    }));
}
