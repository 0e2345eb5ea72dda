import { expect, test } from 'vitest';
import { findCountry, listAllCountries } from './find-country.ts';

test.each([
  ['Germany', 'DE'],
  ['germany ', 'DE'],
  ['Germ', 'DE'],
  ['DE', 'DE'],
  ['ge', 'GE'],
  ['Georgia', 'GE'],
  ['Niger', 'NE'],
  ['Nigeria', 'NG'],
  ['UK', 'GB'],
  ['usa', 'US'],
  ["cote d'ivoire", 'CI'],
  ['Curacao', 'CW'],
])('%s is %s', (typed, code) => {
  expect(findCountry(typed)?.code).toBe(code);
});

test.each(['', 'G', 'Nowhere', 'United', 'European Union', 'SU', 'ZZ'])('%j is none', (typed) => {
  expect(findCountry(typed)).toBeUndefined();
});

test('the list has each country once', () => {
  const codes = listAllCountries().map(({ code }) => code);
  expect(codes.length).toBeGreaterThan(240);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining(['GB', 'DE', 'FR', 'IN', 'XK']));
});
