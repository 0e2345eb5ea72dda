import { zonesByDialCode } from './zones-by-dial-code.ts';

const maxPrefixLength = Math.max(...Object.keys(zonesByDialCode).map(({ length }) => length));

/** A number without a known dial code may be anywhere, so midnight somewhere always closes it. */
const everywhere = [
  ...new Set(Object.values(zonesByDialCode).flatMap((zones) => zones.split(' '))),
];

/**
 * The digits that decide on the time zones of a number: its dial code, longer for territories.
 *
 * @param digits - the number without `+`
 */
export function dialCodeOf(digits: string): string {
  for (let length = maxPrefixLength; length > 0; length -= 1) {
    const prefix = digits.slice(0, length);
    if (Object.hasOwn(zonesByDialCode, prefix)) return prefix;
  }
  return '';
}

/**
 * All time zones in which a number with this dial code may be.
 *
 * @param isKnown - Leaves out names that a server lacks.
 */
export function zonesOfDialCode(
  dialCode: string,
  isKnown: (zone: string) => boolean = () => true,
): readonly string[] {
  const zones = zonesByDialCode[dialCode]?.split(' ').filter(isKnown) ?? [];
  return zones.length ? zones : everywhere.filter(isKnown);
}
