import { findNearestName } from '@23telecom/checks';
import { flags } from './flags.ts';

/** Suggests the flag that a misspelt one probably stands for; undefined if the message names none. */
export function suggestFlag(message: string): string | undefined {
  const [, unknown] = /^Unknown option '--(.+)'/.exec(message) ?? [];
  const closest = unknown === undefined ? undefined : findNearestName(unknown, Object.keys(flags));
  return closest === undefined ? undefined : `Did you mean --${closest}?`;
}
