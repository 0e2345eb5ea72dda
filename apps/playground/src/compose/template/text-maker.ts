import type { Recipient, Table } from '../../recipients/recipient-list.ts';
import { substitute } from '../coding/smart-substitution.ts';
import type { Draft } from '../../draft/draft.ts';
import { applyLineBreak } from '../text/line-breaks.ts';
import { fillTemplate, type Template } from './template.ts';
import { valuesOf } from './values-of.ts';

type Settings = Pick<Draft, 'variables' | 'lineBreak' | 'isSmart' | 'isWithoutAccents'>;

/** Makes the text that a recipient gets, with the recipient's own values. */
export function makeText(
  template: Template,
  recipient: Recipient | undefined,
  table: Table | undefined,
  settings: Settings,
): string {
  return finishText(
    fillTemplate(template, valuesOf(recipient, table, settings.variables)),
    settings,
  );
}

/** A filled text as it leaves: with its line ends, and substituted where that is on. */
export function finishText(
  filled: string,
  { lineBreak, isSmart, isWithoutAccents }: Omit<Settings, 'variables'>,
): string {
  const text = applyLineBreak(filled, lineBreak);
  return isSmart ? substitute(text, isWithoutAccents).text : text;
}

/** Whether recipients get different texts: some variable is a column of the table. */
export const isPersonal = (variables: readonly string[], table: Table | undefined): boolean =>
  table !== undefined && variables.some((name) => table.columns.includes(name));
