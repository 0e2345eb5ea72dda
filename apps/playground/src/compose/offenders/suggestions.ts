import { suggestReplacement } from '../coding/smart-substitution.ts';
import type { OffenderGroup } from './offender-group.ts';

/** What can stand for each of the characters; those without a good substitute are left out. */
export function suggestAll(groups: readonly OffenderGroup[]): ReadonlyMap<string, string> {
  const suggestions = new Map<string, string>();
  for (const { character } of groups) {
    const suggestion = suggestReplacement(character);
    if (suggestion !== undefined) suggestions.set(character, suggestion);
  }
  return suggestions;
}
