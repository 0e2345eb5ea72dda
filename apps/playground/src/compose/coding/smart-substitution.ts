import { type Replacement, smarten } from '@23telecom/encoding/smart';

export type { Replacement };

/** A text as it leaves, and what was done to it. */
export interface SubstitutedText {
  readonly text: string;
  readonly replacements: readonly Replacement[];
}

/** Replaces what forces UCS-2 where the whole text becomes GSM-7 by it and no dearer. */
export const substitute = (text: string, isWithoutAccents: boolean): SubstitutedText =>
  smarten(text, { accents: isWithoutAccents });

/** What takes the place of one character, or nothing where there is no good substitute. */
export function suggestReplacement(character: string): string | undefined {
  const known = suggestions.get(character);
  if (known !== undefined) return known ?? undefined;
  const { text } = smarten(character, { accents: true });
  const suggestion = text === character ? null : text;
  suggestions.set(character, suggestion);
  return suggestion ?? undefined;
}

/** By character; null where there is none. There are only so many characters that people write. */
const suggestions = new Map<string, string | null>();
