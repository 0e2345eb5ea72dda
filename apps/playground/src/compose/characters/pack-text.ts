import type { Analysis, NationalLanguage } from '@23telecom/encoding';
import { encode, type Part } from '@23telecom/encoding/pdu';

/** The octets of each segment; none of a text that no message can hold. */
export const packText = (
  text: string,
  { encoding, tooLong }: Analysis,
  national: readonly NationalLanguage[],
): readonly Part[] => (tooLong ? [] : encode(text, { encoding, national }));
