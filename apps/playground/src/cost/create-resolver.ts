import type { CountryResolver } from '@23telecom/encoding';
import type { Recipient } from '../recipients/recipient-list.ts';

/** A number in the numbering plan for a range that is reserved for examples. */
const examples: Readonly<Record<string, string>> = { GB: '+447400123456', FR: '+33612345678' };

/**
 * Creates a resolver from the countries that were found while the numbers were read. Each country is asked for
 * once, so that 10,000 numbers resolve at once.
 */
export function createResolver(
  recipients: readonly Recipient[],
  resolve: CountryResolver,
): CountryResolver {
  const countries = new Map(recipients.map(({ number, country }) => [number, country]));
  const known = new WeakMap<readonly string[], Map<string, string | null | undefined>>();
  return (number, candidates) => {
    const country = countries.get(number);
    if (country === undefined) return resolve(number, candidates);
    const answers = known.get(candidates) ?? new Map<string, string | null | undefined>();
    known.set(candidates, answers);
    if (!answers.has(country)) {
      answers.set(country, resolve(examples[country] ?? number, candidates));
    }
    return answers.get(country);
  };
}
