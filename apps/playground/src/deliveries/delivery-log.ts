import type { SendRecipientResult, SmsStatus } from '@23telecom/client';
import type { DeliveryEvent } from '@23telecom/client/webhooks';
import { addStep, type DeliveryStep } from './delivery-step.ts';
import { readAcceptedAt } from './read-accepted-at.ts';

type Steps = readonly DeliveryStep[];

const none: Steps = [];
/** Messages whose steps are kept: those of several campaigns. */
const messagesKept = 50_000;
/** Webhooks come in bursts: what shows them is told once for many. */
const gatherMs = 40;

const stepsById = new Map<string, Steps>();
/** The steps of a recipient that was not accepted: there is no message, nor an ID. */
const stepsOfRefused = new WeakMap<SendRecipientResult, Steps>();
/** Milliseconds by which the provider's clock is ahead, as it was when a message was accepted. */
const aheadById = new Map<string, number>();
const listeners = new Set<() => void>();
let version = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function change(messageId: string, step: DeliveryStep): void {
  const before = stepsById.get(messageId) ?? none;
  const after = addStep(before, step);
  if (after === before) return;
  stepsById.set(messageId, after);
  for (const oldest of stepsById.keys()) {
    if (stepsById.size <= messagesKept) break;
    stepsById.delete(oldest);
    aheadById.delete(oldest);
  }
  announceChange();
}

function announceChange(): void {
  version += 1;
  timer ??= setTimeout(() => {
    timer = undefined;
    for (const listener of listeners) listener();
  }, gatherMs);
}

/** Now, by the provider's clock as far as the page knows it. */
const providerNow = (messageId: string): string =>
  new Date(Date.now() + (aheadById.get(messageId) ?? 0)).toISOString();

/** What the page has learned of each message since it was opened, by whatever way. */
export const deliveryLog = {
  /** What the answer to a send says of each recipient. */
  recordAnswer: (results: readonly SendRecipientResult[]): void => {
    const now = new Date();
    for (const result of results) {
      const { messageId, status } = result;
      const step = { status, isExact: true, source: 'answer', statusCode: null } as const;
      if (messageId === null) {
        if (stepsOfRefused.has(result)) continue;
        stepsOfRefused.set(result, [{ ...step, at: now.toISOString() }]);
        announceChange();
      } else if (!aheadById.has(messageId)) {
        const at = readAcceptedAt(messageId) ?? now;
        aheadById.set(messageId, at.getTime() - now.getTime());
        change(messageId, { ...step, at: at.toISOString() });
      }
    }
  },

  /** A webhook that the server verified. */
  recordWebhook: ({ messageId, status, statusCode, at }: DeliveryEvent): void =>
    change(messageId, { status, statusCode, at, isExact: true, source: 'webhook' }),

  /** What a poll said. Of all steps the provider tells the time of a delivery alone. */
  recordPoll: ({ messageId, status, statusCode, deliveredAt }: SmsStatus): void =>
    change(messageId, {
      status,
      statusCode,
      at: deliveredAt ?? providerNow(messageId),
      isExact: deliveredAt !== null,
      source: 'polling',
    }),

  stepsOf: (messageId: string): Steps => stepsById.get(messageId) ?? none,

  stepsOfResult: (result: SendRecipientResult): Steps =>
    (result.messageId === null ? stepsOfRefused.get(result) : stepsById.get(result.messageId)) ??
    none,

  /** Grows with every change. */
  version: (): number => version,

  /** Calls back after changes, once for those that come together. Returns what ends it. */
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
