import examples from 'libphonenumber-js/mobile/examples';
import {
  type CountryCode,
  getExampleNumber,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/max';

/** Countries of every kind: with and without a trunk prefix, with fixed and with variable lengths. */
export const countries = [
  'AR',
  'AT',
  'AU',
  'BR',
  'CH',
  'DE',
  'ES',
  'FR',
  'GB',
  'HU',
  'ID',
  'IN',
  'IT',
  'JP',
  'KZ',
  'NG',
  'NO',
  'PL',
  'RU',
  'SE',
  'US',
  'ZA',
] as const satisfies readonly CountryCode[];

/** A small generator (Numerical Recipes), so that every run has the same numbers. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Valid mobile numbers of a country: the plan's example with its last digits changed. */
export function generateNumbers(country: CountryCode, count: number): readonly PhoneNumber[] {
  const example = getExampleNumber(country, examples);
  if (!example) throw new Error(`${country} has no example`);
  const random = createRandom(example.number.length * 7919 + country.charCodeAt(0));
  const numbers = new Map<string, PhoneNumber>();
  while (numbers.size < count) {
    const changed = 3 + random(5);
    const digits = Array.from({ length: changed }, () => random(10)).join('');
    const number = parsePhoneNumberFromString(example.number.slice(0, -changed) + digits);
    if (number?.isValid() && number.country === country) numbers.set(number.number, number);
  }
  return [...numbers.values()];
}
