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
  const { text } = smarten(character, { accents: true });
  return text === character ? undefined : text;
}
