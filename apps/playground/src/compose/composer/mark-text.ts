import { offenders } from '@23telecom/encoding';
import { maskVariables, variablePattern } from '../../composition/read-template.ts';

/** A stretch of a text, and how the page marks it. */
export interface MarkedText {
  readonly start: number;
  readonly text: string;
  readonly mark: 'variable' | 'offender' | undefined;
}

/** More marks would slow down typing, and say nothing that the first ones do not. */
const maxMarks = 400;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly mark: 'variable' | 'offender';
}

/** Splits a text at its variables and, if wanted, at the characters that force UCS-2. */
export function markText(text: string, isMarkingOffenders: boolean): readonly MarkedText[] {
  const stretches: Stretch[] = [];
  for (const { 0: variable, index } of text.matchAll(variablePattern)) {
    stretches.push({ start: index, end: index + variable.length, mark: 'variable' });
  }
  if (isMarkingOffenders) stretches.push(...findOffenders(maskVariables(text)));
  stretches.sort((one, other) => one.start - other.start);
  const marked: MarkedText[] = [];
  let at = 0;
  for (const { start, end, mark } of stretches.slice(0, maxMarks)) {
    if (start > at) marked.push({ start: at, text: text.slice(at, start), mark: undefined });
    marked.push({ start, text: text.slice(start, end), mark });
    at = end;
  }
  if (at < text.length) marked.push({ start: at, text: text.slice(at), mark: undefined });
  return marked;
}

/** The characters that force UCS-2; neighbours share a mark, so that an emoji is never taken apart. */
export function findOffenders(text: string): readonly (Stretch & { readonly mark: 'offender' })[] {
  const found: { start: number; end: number; mark: 'offender' }[] = [];
  for (const { index, character } of offenders(text)) {
    const last = found.at(-1);
    const end = index + character.length;
    if (last?.end === index) last.end = end;
    else found.push({ start: index, end, mark: 'offender' });
  }
  return found;
}
