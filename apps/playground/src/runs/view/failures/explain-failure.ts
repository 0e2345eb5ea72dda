import { plural } from '../../../shared/format/plural.ts';
import type { RunFailure } from '../../data/run.ts';

/** A failure in words: what happened, whether it cost anything, and what to do. */
export interface ExplainedFailure {
  readonly title: string;
  readonly advice: string;
}

/** Explains why recipients got no message, once for all of them. */
export function explainFailure({ code, recipients, sent }: RunFailure): ExplainedFailure {
  const people = plural(recipients, 'person', 'people');
  if (sent === 'maybe') {
    return {
      title: `${people} may have got the message.`,
      advice:
        'We lost the connection, and the provider’s history does not show it, so we can’t tell if it was sent. Look for them in Messages, then decide: if you send again without looking, you may pay twice.',
    };
  }
  const known = explanations[code];
  return {
    title: `${people} got no message: ${known?.reason ?? 'the provider refused the request'}.`,
    advice: `Nothing was sent to them or billed. ${known?.remedy ?? 'See the request under Developers, fix the cause, then retry.'}`,
  };
}

const explanations: Readonly<Record<string, { readonly reason: string; readonly remedy: string }>> =
  {
    INSUFFICIENT_BALANCE: {
      reason: 'the balance does not cover them',
      remedy: 'Top up the account, then go on with the rest.',
    },
    blocked_country: {
      reason: 'the account blocks their country',
      remedy: 'Ask the provider to allow it, then retry.',
    },
    REFUSED: {
      reason: 'the provider did not accept their numbers',
      remedy: 'Retry them; if they fail again, ask the provider.',
    },
    CANCELLED: {
      reason: 'the run was cancelled before',
      remedy: 'Retry sends it to them after all.',
    },
    SUPPRESSED: {
      reason: 'they are on the list of people who asked not to be written to',
      remedy: 'Do not write to them.',
    },
  };
