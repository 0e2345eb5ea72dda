import { expect, test } from 'vitest';
import { countryInSentence } from './country-in-sentence.ts';

test.each([
  ['GB', 'the United Kingdom'],
  ['US', 'the United States'],
  ['NL', 'the Netherlands'],
  ['DO', 'the Dominican Republic'],
  ['KY', 'the Cayman Islands'],
  ['IM', 'the Isle of Man'],
  ['FR', 'France'],
  ['GG', 'Guernsey'],
])('a message goes to %s as %s', (code, words) => {
  expect(countryInSentence(code)).toBe(words);
});
