import type { Analysis, NationalLanguage } from '@23telecom/encoding';
import { encode, type Part } from '@23telecom/encoding/pdu';

/** The octets of each segment; empty for a text that is too long for a message. */
export function packText(
  text: string,
  { encoding, tooLong }: Analysis,
  national: readonly NationalLanguage[],
): readonly Part[] {
  return tooLong ? [] : encode(text, { encoding, national });
}
