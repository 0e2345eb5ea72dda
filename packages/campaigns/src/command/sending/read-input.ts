import path from 'node:path';
import { type Template, TemplateError, parseTemplate } from '@23telecom/encoding/template';
import type { CampaignInput } from '../../campaign/campaign-input.ts';
import { checkCampaign } from '../../planning/check-campaign.ts';
import type { FlagName } from '../parsing/flags.ts';
import type { ParsedCommand } from '../parsing/parse-command.ts';
import { readNumber, readText, requireText } from '../parsing/read-values.ts';
import { UsageError } from '../parsing/usage-error.ts';

/** The campaign that a command line describes. */
export interface CommandInput {
  /** The path of the list; `-` for standard input. */
  readonly list: string;
  readonly template: Template;
  readonly campaign: CampaignInput;
}

/** The flag of each field. */
const flagOfField: Readonly<Record<string, FlagName>> = {
  id: 'id',
  senderId: 'sender',
  text: 'text',
  startAt: 'start-at',
  expiresAt: 'expires-at',
  hours: 'hours',
  maxCost: 'max-cost',
};

/**
 * Reads the campaign of a command line.
 *
 * @throws UsageError that names each flag
 */
export function readInput({ args, values }: ParsedCommand): CommandInput {
  const [list = ''] = args;
  const text = requireText(values, 'text', `--text 'Sale ends Sunday'`);
  const template = readTemplate(text);
  const campaign: CampaignInput = {
    id: readText(values, 'id') ?? nameCampaign(list),
    senderId: requireText(values, 'sender', '--sender MyApp'),
    // With fields, each recipient has its own text. The template is kept, so that another one is a conflict.
    text,
    startAt: readText(values, 'start-at'),
    expiresAt: readText(values, 'expires-at'),
    hours: readHours(values),
    maxCost: readNumber(values, 'max-cost'),
  };
  const issues = checkCampaign(campaign);
  if (issues.length) {
    throw new UsageError(
      issues
        .map(({ path: place, message }) => {
          const [field = ''] = place.split('.');
          return `--${flagOfField[field] ?? field}: ${message}.`;
        })
        .join('\n'),
    );
  }
  return { list, template, campaign };
}

function nameCampaign(list: string): string {
  if (list === '-') throw new UsageError('--id is missing: a list on standard input has no name.');
  return path.parse(list).name;
}

function readTemplate(text: string): Template {
  try {
    return parseTemplate(text);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new UsageError(
      `--text: expected a column such as {{name}} at character ${(error.index ?? 0) + 1}: double braces enclose the name of a column.`,
    );
  }
}

function readHours(values: ParsedCommand['values']): CampaignInput['hours'] {
  const hours = readText(values, 'hours');
  const timeZone = readText(values, 'time-zone');
  if (hours === undefined) {
    if (timeZone === undefined) return undefined;
    throw new UsageError('--time-zone needs hours: add --hours, such as --hours 09:00-20:00.');
  }
  const [, from, to] = /^(\d\d:\d\d)\s*-\s*(\d\d:\d\d)$/.exec(hours) ?? [];
  if (from === undefined || to === undefined) {
    throw new UsageError('--hours: expected two times of day, such as 09:00-20:00.');
  }
  return { from, to, timeZone: timeZone ?? 'recipient' };
}
