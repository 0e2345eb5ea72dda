import type { AttemptFate } from '../statements/read-attempt-fate.ts';

/**
 * Says what has become of an attempt since it was listed as uncertain. The name of the person who decided stays in the
 * audit: an error may be logged.
 */
export function describeFate(attempt: number, fate: AttemptFate): string {
  const { decision, decidedAt } = fate;
  const now = describeNow(fate);
  if (decision === null) return now;
  return `somebody decided '${decision}' on attempt ${attempt} at ${decidedAt ?? ''}, and ${now}`;
}

function describeNow({ state, outcome, attempt }: AttemptFate): string {
  const own = `attempt ${attempt}`;
  switch (state) {
    case 'planned':
    case 'claimed':
      return 'it is planned again';
    case 'sending':
    case 'settling':
      return `${own} is under way`;
    case 'uncertain':
      return `${own} is uncertain now`;
    default:
      return describeOutcome(own, outcome);
  }
}

function describeOutcome(own: string, outcome: string | null): string {
  switch (outcome) {
    case 'accepted':
      return `${own} was accepted`;
    case 'reconciled':
      return `the history showed that ${own} was sent`;
    case 'resolved':
      return `${own} counts as sent`;
    case 'failed':
      return `${own} was refused`;
    default:
      return 'all its recipients are suppressed';
  }
}
