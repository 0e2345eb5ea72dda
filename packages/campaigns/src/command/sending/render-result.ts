import { formatCount, formatPlural, type Style, wrapWords } from '@23telecom/command-line';
import type { CampaignProgress, PauseReason } from '../../campaign/campaign-progress.ts';
import { exitCodes } from '../parsing/exit-codes.ts';
import { type Fact, formatFacts } from '../terminal/format-facts.ts';
import { describeAmount } from './describe-money.ts';

/** Why a campaign is paused, and the remedy. */
export const pauseTexts: Readonly<Record<PauseReason, string>> = {
  you: 'It was paused by a person or by Ctrl-C.',
  insufficient_balance: 'The balance is used up. Top up, then continue.',
  not_allowed:
    'The provider rejects the key, or the key lacks a permission. Check it, then continue.',
  max_cost: 'The rest of the budget does not cover another request.',
  too_many_uncertain:
    'Too many requests got no response that says yes or no. Check the network, then continue.',
  store_rewound:
    'PostgreSQL went back in time, for example by a restored backup. On continuing, each request is looked up in the history before it is sent.',
};

/** The exit code for a campaign as it is. */
export function exitCodeOf(progress: CampaignProgress): number {
  const { state, uncertain, failed, refused, blocked, unsent } = progress;
  if (uncertain > 0) return exitCodes.uncertain;
  if (state === 'paused') return exitCodes.paused;
  return failed + refused + blocked + unsent > 0 ? exitCodes.incomplete : exitCodes.done;
}

/** The facts of a campaign, for the end of a run and for `status`. */
export function factsOf(
  progress: CampaignProgress,
  currency: string | undefined,
  style: Style,
): readonly Fact[] {
  function some(count: number, show: (text: string) => string = String): string | undefined {
    return count > 0 ? show(formatCount(count)) : undefined;
  }
  return [
    ['Recipients', formatCount(progress.recipients)],
    ['Accepted', style.green(formatCount(progress.accepted))],
    [
      'Reconciled',
      some(progress.reconciled, (text) => `${text}, found in the history or decided by a person`),
    ],
    ['Uncertain', some(progress.uncertain, style.yellow)],
    ['Blocked', some(progress.blocked, (text) => style.red(`${text}, in a blocked country`))],
    ['Refused', some(progress.refused, style.red)],
    ['Failed', some(progress.failed, style.red)],
    ['Unsent', some(progress.unsent, style.red)],
    ['Suppressed', some(progress.suppressed)],
    ['Being sent', some(progress.sending)],
    ['Left', some(progress.pending)],
    ['Requests', formatCount(progress.requests)],
    ['Segments', formatCount(progress.segments)],
    ['Cost', describeAmount(progress.cost, currency)],
    ['Delivered', some(progress.delivered)],
    ['Undelivered', some(progress.undelivered, style.red)],
  ];
}

/** Renders the end of a run: a headline, the figures, and the next command. */
export function renderResult(
  progress: CampaignProgress,
  currency: string | undefined,
  suggest: (command: string) => string,
  columns: number,
  style: Style,
): string {
  const { id, state, pausedBy, uncertain, pending } = progress;
  const width = Math.min(columns, 100);
  const next: string[] = [];
  if (state === 'paused') {
    next.push(...wrapWords(pauseTexts[pausedBy ?? 'you'], width));
    next.push(
      `${formatPlural(pending, 'recipient')} left. To continue, run the same command again, or:`,
    );
    next.push(`  ${suggest(`resume ${id}`)}`);
  }
  if (uncertain > 0) {
    next.push(
      ...wrapWords(
        `It is uncertain whether ${formatPlural(uncertain, 'recipient')} got the message: the provider did not respond, and the history does not show it. They are not sent to again. To see and decide:`,
        width,
      ),
      `  ${suggest(`uncertain ${id}`)}`,
    );
  }
  return [
    style.bold(`Campaign ${id}: ${state}`),
    '',
    ...formatFacts(factsOf(progress, currency, style), width, style),
    ...(next.length ? ['', ...next] : []),
    '',
    '',
  ].join('\n');
}
