import { variablePattern } from '../../composition/read-template.ts';
import type { AdviceTools } from './load-advice-tools.ts';

/** Removing more characters means to rewrite the message, which no advice should ask for. */
const maxRemoved = 30;

/** A shorter text, and how many characters it is shorter. */
export interface ShorterText {
  readonly text: string;
  readonly characters: number;
}

/**
 * The text without so many characters at its end that the longest message takes a segment less; undefined if
 * that is many, or if the end is a variable.
 */
export function shorten(
  text: string,
  longest: string,
  { toSaveASegment }: Pick<AdviceTools, 'toSaveASegment'>,
): ShorterText | undefined {
  const saving = toSaveASegment(longest);
  if (saving === undefined || saving.characters > maxRemoved) return undefined;
  const variables = [...text.matchAll(variablePattern)];
  const last = variables.at(-1);
  const end = Array.from(text.slice(last ? last.index + last[0].length : 0));
  if (end.length <= saving.characters) return undefined;
  const removed = end.slice(-saving.characters).join('').length;
  return { text: text.slice(0, text.length - removed), characters: saving.characters };
}
