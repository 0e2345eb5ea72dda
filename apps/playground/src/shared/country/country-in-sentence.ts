import { countryName } from './country-name.ts';

/** English names that need an article; those of other languages have none of these words. */
const needsArticle =
  /^(?:United|Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles|Isle|Vatican)\b|\b(?:Islands|Republic|Territories)\b/;

/** The name of a country within a sentence, from its ISO code: `the United Kingdom`. */
export function countryInSentence(code: string): string {
  const name = countryName(code);
  return needsArticle.test(name) ? `the ${name}` : name;
}
