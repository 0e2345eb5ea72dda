import { formatCount, formatPlural, type Style, wrapWords } from '@23telecom/command-line';
import { analyze } from '@23telecom/encoding';
import type { Balance } from '@23telecom/client';
import { nameOfList } from '../list/read-bytes.ts';
import type { OpenedList } from '../list/open-list.ts';
import { type Fact, formatFacts } from '../terminal/format-facts.ts';
import { formatDuration, formatTime } from '../terminal/format-time.ts';
import { describeBalance, describeCost } from './describe-money.ts';
import type { PreparedCampaign } from './prepare-campaign.ts';
import type { CommandInput } from './read-input.ts';

/** The parts of a preview. */
export interface Preview extends PreparedCampaign {
  readonly input: CommandInput;
  readonly list: OpenedList;
  readonly balance: Balance | undefined;
  /** The pace in requests a second. */
  readonly rate: number;
  /** The IDs of other campaigns that the store sends at the same time. */
  readonly others: readonly string[];
}

/** Renders the preview of a campaign, or of the rest of one. */
export function renderPreview(preview: Preview, columns: number, style: Style): string {
  const { input, list, progress, plan, summary, balance, rate, others } = preview;
  const { template, campaign } = input;
  const width = Math.min(columns, 100);
  const hasStarted = progress.startedAt !== null;
  const left = progress.pending + progress.sending;
  const share = hasStarted && plan.recipients > 0 ? progress.pending / plan.recipients : 1;
  const { hours } = campaign;
  const zone = hours?.timeZone === 'recipient' ? 'where the recipient is' : hours?.timeZone;
  const bad = summary.bad > 0 ? style.yellow(formatCount(summary.bad)) : '0';
  const facts: readonly Fact[] = [
    ['Text', template.text],
    ['Encoding', template.fields.length ? undefined : describeEncoding(template.text)],
    ['Sender', campaign.senderId],
    ['List', `${nameOfList(list.path)}, numbers in "${list.column}"`],
    ['Starts', campaign.startAt && formatTime(new Date(campaign.startAt).toISOString())],
    ['Expires', campaign.expiresAt && formatTime(new Date(campaign.expiresAt).toISOString())],
    ['Hours', hours && `${hours.from} to ${hours.to}, ${zone ?? ''}`],
    ['Budget', campaign.maxCost?.toString()],
  ];
  const figures: readonly Fact[] = [
    ['Rows', formatCount(summary.rows)],
    ['Bad rows', bad],
    [
      'Duplicates',
      `${formatCount(plan.duplicates)}${plan.duplicates > 0 ? ', the first row of a number counts' : ''}`,
    ],
    ['Suppressed', formatCount(plan.suppressed)],
    ['Recipients', style.bold(formatCount(plan.recipients))],
    ['Done', hasStarted ? formatCount(plan.recipients - left) : undefined],
    ['Left', hasStarted ? style.bold(formatCount(left)) : undefined],
  ];
  const requests = Math.ceil(plan.requests * share);
  const costs: readonly Fact[] = [
    ['Segments', describeSegments(Math.round(plan.segments * share), hasStarted)],
    ['Cost', describeCost(plan.cost, share)],
    ['Balance', describeBalance(balance, plan.cost, share, style)],
    [
      'Duration',
      `${describeLength(plan.lastsAtLeastMs * share)}${formatPlural(requests, 'request')}${template.fields.length ? ', one for each recipient,' : ''} at ${formatCount(rate)} a second`,
    ],
  ];
  const title = hasStarted ? `Campaign ${campaign.id} continues` : `Campaign ${campaign.id}`;
  return [
    style.bold(title),
    '',
    ...formatFacts(facts, width, style),
    '',
    ...formatFacts(figures, width, style),
    '',
    ...formatFacts(left > 0 ? costs : [], width, style),
    ...renderBadRows(preview, width, style),
    ...(others.length
      ? [
          '',
          ...wrapWords(
            style.yellow(
              `This store also sends: ${others.join(', ')}. Pause what should not be sent.`,
            ),
            width,
          ),
        ]
      : []),
    '',
    '',
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** A lower bound; one below a second says nothing. */
function describeLength(ms: number): string {
  return ms < 1000 ? '' : `at least ${formatDuration(ms)}, `;
}

function describeEncoding(text: string): string {
  const { encoding, segments } = analyze(text);
  return `${encoding}, ${formatPlural(segments, 'segment')} each`;
}

function describeSegments(count: number, isRest: boolean): string {
  return isRest ? `about ${formatCount(count)}` : formatCount(count);
}

/** Lists the first bad rows with their lines. */
function renderBadRows({ summary }: Preview, width: number, style: Style): readonly string[] {
  const { bad, badRows } = summary;
  if (!bad) return [];
  const label = Math.max(...badRows.map(({ line }) => `line ${line}`.length)) + 4;
  return [
    '',
    style.bold('Bad rows, not sent to'),
    ...badRows.flatMap(({ line, reason }) => {
      const [first = '', ...rest] = wrapWords(reason, Math.max(20, width - label));
      return [
        style.yellow(`  line ${line}`.padEnd(label)) + first,
        ...rest.map((text) => ' '.repeat(label) + text),
      ];
    }),
    ...(bad > badRows.length
      ? [`  and ${formatCount(bad - badRows.length)} more: pass --bad-rows FILE to list all`]
      : []),
  ];
}
