import type { Analysis, NationalLanguage } from '@23telecom/encoding';

/**
 * The user data header of a part in hex (3GPP TS 23.040, 9.2.3.24). The gateway chooses the
 * reference number that joins the parts, so `··` stands for it.
 */
export function headerOctets(
  { segments, national }: Analysis,
  index: number,
  languages: readonly NationalLanguage[],
): readonly string[] {
  const elements: string[] = [];
  function identify(name: string | undefined): string | undefined {
    const language = languages.find((candidate) => candidate.name === name);
    return language && toHex(language.identifier);
  }
  const singleShift = identify(national?.singleShift);
  const locking = identify(national?.locking);
  if (singleShift !== undefined) elements.push('24', '01', singleShift);
  if (locking !== undefined) elements.push('25', '01', locking);
  if (segments > 1) elements.push('00', '03', '··', toHex(segments), toHex(index + 1));
  return elements.length > 0 ? [toHex(elements.length), ...elements] : [];
}

function toHex(value: number): string {
  return value.toString(16).toUpperCase().padStart(2, '0');
}
