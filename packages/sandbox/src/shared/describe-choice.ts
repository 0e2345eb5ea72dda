import { findNearestName } from '@23telecom/checks';
import { formatChoice } from './format-choice.ts';

/** Says which names are possible in place of one, or the one that was probably meant. */
export function describeChoice(given: string, names: readonly string[]): string {
  const closest = findNearestName(given, names);
  if (closest !== undefined) return `did you mean ${closest}?`;
  return names.length === 0 ? 'expected none.' : `expected ${formatChoice(names)}.`;
}
