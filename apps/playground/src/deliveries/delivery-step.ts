import { isEnd } from '../shared/status-meaning.ts';

/** How the page came to know of a step. */
export type StepSource = 'answer' | 'webhook' | 'polling' | 'history';

/** One step of a message's life, as far as the page knows. */
export interface DeliveryStep {
  readonly status: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** False where the provider tells no time: then it had happened by `at`, when the page saw it. */
  readonly isExact: boolean;
  readonly source: StepSource;
  /** The carrier's own code. */
  readonly statusCode: string | null;
}

/** The order in which the steps come, whatever the clocks that they were read from. */
const stages: Readonly<Record<string, number>> = { accepted: 0, pending: 0, sent: 1 };
const lastStage = 3;
const stageOf = (status: string): number =>
  isEnd(status) ? lastStage : (stages[status] ?? lastStage - 1);

const isBefore = (one: DeliveryStep, other: DeliveryStep): boolean => {
  const order = stageOf(one.status) - stageOf(other.status);
  return order === 0 ? Date.parse(one.at) < Date.parse(other.at) : order < 0;
};

/**
 * The steps with one more. A step that is known already stays, unless only now its time is told; what
 * is seen late, once the end is known, is left out. The same array where nothing changes.
 */
export function addStep(
  steps: readonly DeliveryStep[],
  step: DeliveryStep,
): readonly DeliveryStep[] {
  const stage = stageOf(step.status);
  // Accepted and pending are one: queued.
  const known = steps.find(
    ({ status }) => status === step.status || (stage === 0 && stageOf(status) === 0),
  );
  if (known && (known.isExact || !step.isExact)) return steps;
  const isLate = !step.isExact && stage < lastStage && steps.some(({ status }) => isEnd(status));
  if (isLate) return steps;
  const others = known ? steps.filter((other) => other !== known) : steps;
  const index = others.findIndex((other) => isBefore(step, other));
  return index === -1 ? [...others, step] : others.toSpliced(index, 0, step);
}
