import type { SendRecipientResult } from '@23telecom/client';
import { toneOf } from '../shared/status-meaning.ts';
import type { DeliveryStep } from './delivery-step.ts';

/** How many recipients stand where. */
export interface StatusCount {
  readonly status: string;
  readonly recipients: number;
}

const order = ['good', 'waiting', 'bad'] as const;

/** Where a recipient stands now: its last step, or what the answer said. */
export const statusNow = (result: SendRecipientResult, steps: readonly DeliveryStep[]): string =>
  steps.at(-1)?.status ?? result.status;

/** The recipients by status: delivered first, then those on the way, then the others; most first. */
export function countStatuses(
  results: readonly SendRecipientResult[],
  stepsOf: (result: SendRecipientResult) => readonly DeliveryStep[],
): readonly StatusCount[] {
  const counts = new Map<string, number>();
  for (const result of results) {
    const status = statusNow(result, stepsOf(result));
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return [...counts]
    .map(([status, recipients]) => ({ status, recipients }))
    .sort(
      (one, other) =>
        order.indexOf(toneOf(one.status)) - order.indexOf(toneOf(other.status)) ||
        other.recipients - one.recipients,
    );
}
