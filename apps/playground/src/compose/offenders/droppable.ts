import { isGsm7 } from '@23telecom/encoding';
import type { OffenderGroup } from './offender-group.ts';
import { replaceCharacters } from './replace-character.ts';

/**
 * What to replace so that nothing forces UCS-2 any more, where that takes leaving out characters
 * without a substitute: symbols such as emoji, and never letters, without which words are others.
 */
export function planDropping(
  text: string,
  groups: readonly OffenderGroup[],
  suggestions: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> | undefined {
  const rest = groups.map(({ character }) => character).filter((each) => !suggestions.has(each));
  if (rest.length === 0 || rest.some((each) => /[\p{L}\p{M}\p{N}]/u.test(each))) return undefined;
  const plan = new Map([...suggestions, ...rest.map((each) => [each, ''] as const)]);
  return isGsm7(replaceCharacters(text, plan)) ? plan : undefined;
}
