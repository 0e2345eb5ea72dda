const decimalDigit = /^\p{Nd}$/u;

/**
 * The value of a decimal digit of any script; `undefined` for any other character. Superscripts and
 * circled digits are not decimal digits: they mark a footnote or a count beside a number.
 */
export function digitValue(character: string): number | undefined {
  if (character >= '0' && character <= '9') return Number(character);
  if (!decimalDigit.test(character)) return undefined;
  // The ten digits of each script are adjacent, from zero to nine (Unicode, 4.6). Some scripts follow one
  // another without a gap, so the row of digits begins a multiple of ten before.
  const codePoint = Number(character.codePointAt(0));
  let first = codePoint;
  while (decimalDigit.test(String.fromCodePoint(first - 1))) first--;
  return (codePoint - first) % 10;
}
