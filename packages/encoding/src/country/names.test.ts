import { getExampleNumber, type CountryCode } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { largerTwins } from './larger-twins.ts';
import { createRegionOfName } from './region-of-name.ts';
import { resolveCountry } from './resolve-country.ts';

/** Spellings of price lists, by region: ISO 3166, the United Nations, operators, other languages. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  AG: ['Antigua and Barbuda', 'Antigua & Barbuda', 'Antigua', 'Antigua/Barbuda'],
  AI: ['Anguilla', 'Anguilla (UK)'],
  AS: ['American Samoa', 'Samoa, American', 'Samoa (American)'],
  AU: ['Australia', 'AUSTRALIA'],
  BB: ['Barbados'],
  BM: ['Bermuda', 'Bermudas', 'Bermuda (UK)'],
  BQ: [
    'Caribbean Netherlands',
    'Bonaire',
    'Bonaire, Sint Eustatius and Saba',
    'BES Islands',
    'Netherlands (Caribbean)',
  ],
  BS: ['Bahamas', 'The Bahamas', 'Bahamas, The', 'Bahamas (the)'],
  CA: ['Canada', 'CANADA', 'Canada (mobile)'],
  CW: ['Curaçao', 'Curacao', 'CURAÇAO'],
  DM: ['Dominica', 'Commonwealth of Dominica'],
  DO: [
    'Dominican Republic',
    'Dominican Rep.',
    'Dominican Republic (the)',
    'República Dominicana',
    'Dom. Rep.',
  ],
  GB: [
    'United Kingdom',
    'United Kingdom (UK)',
    'UK',
    'U.K.',
    'Great Britain',
    'Great Britain (UK)',
    'United Kingdom of Great Britain and Northern Ireland',
    'UK Mobile',
    'GB',
  ],
  GD: ['Grenada', 'GRENADA'],
  GG: ['Guernsey', 'Guernsey (UK)', 'Bailiwick of Guernsey'],
  GP: ['Guadeloupe', 'La Guadeloupe', 'Guadeloupe (France)', 'Guadaloupe'],
  GU: ['Guam', 'Guam (USA)'],
  IM: ['Isle of Man', 'Isle of Man (UK)', 'Man, Isle of', 'IoM'],
  IT: ['Italy', 'Italia'],
  JE: ['Jersey', 'Jersey (UK)'],
  JM: ['Jamaica'],
  KN: [
    'Saint Kitts and Nevis',
    'St. Kitts & Nevis',
    'St Kitts-Nevis',
    'St. Kitts',
    'St. Kitts/Nevis',
    'Saint Christopher and Nevis',
  ],
  KY: ['Cayman Islands', 'Cayman Is.', 'Cayman', 'The Cayman Islands'],
  KZ: ['Kazakhstan', 'Kazakstan', 'Republic of Kazakhstan'],
  LC: ['Saint Lucia', 'St. Lucia', 'St Lucia'],
  MA: ['Morocco', 'Maroc', 'Kingdom of Morocco'],
  MP: [
    'Northern Mariana Islands',
    'Northern Mariana Is.',
    'N. Mariana Islands',
    'Northern Marianas',
    'Mariana Islands, Northern',
    'Saipan',
  ],
  MS: ['Montserrat', 'Montserrat (UK)'],
  NO: ['Norway', 'Norge', 'Kingdom of Norway'],
  PR: ['Puerto Rico', 'Puerto Rico (USA)', 'Porto Rico'],
  RE: [
    'Réunion',
    'Reunion',
    'La Réunion',
    'La Reunion',
    'Reunion Island',
    'Réunion (France)',
    'Île de la Réunion',
  ],
  RU: [
    'Russia',
    'Russian Federation',
    'Russian Fed.',
    'Russian Federation (the)',
    'RUSSIA',
    'Russia Mobile',
  ],
  SH: [
    'Saint Helena',
    'St. Helena',
    'Saint Helena, Ascension and Tristan da Cunha',
    'St Helena & Ascension',
  ],
  SX: [
    'Sint Maarten',
    'St. Maarten',
    'Saint Maarten',
    'Sint Maarten (Dutch part)',
    'St Maarten (Dutch Part)',
  ],
  TC: [
    'Turks and Caicos Islands',
    'Turks & Caicos',
    'Turks & Caicos Is.',
    'Turks and Caicos Islands (the)',
  ],
  TT: [
    'Trinidad and Tobago',
    'Trinidad & Tobago',
    'Trinidad',
    'Trinidad & Tob.',
    'Trinidad/Tobago',
  ],
  US: [
    'United States',
    'United States of America',
    'United States (USA)',
    'USA',
    'U.S.A.',
    'U.S.',
    'US',
    'The United States of America',
    'United States of America (the)',
    'Utd. States',
  ],
  VC: [
    'Saint Vincent and the Grenadines',
    'St. Vincent & the Grenadines',
    'St. Vincent & Grenadines',
    'St. Vincent',
    'St Vincent/Grenadines',
    'St. Vincent & Gren.',
  ],
  VG: [
    'British Virgin Islands',
    'Virgin Islands, British',
    'Virgin Islands (British)',
    'Virgin Islands (UK)',
    'Brit. Virgin Is.',
    'BVI',
  ],
  VI: [
    'U.S. Virgin Islands',
    'US Virgin Islands',
    'Virgin Islands, U.S.',
    'Virgin Islands (U.S.)',
    'Virgin Islands (USA)',
    'United States Virgin Islands',
    'Virgin Islands, United States',
    'USVI',
  ],
  YT: ['Mayotte', 'Mayotte (France)', 'Mayotte Island'],
};

/** Spellings of the regions whose mobile numbers are in the ranges of a larger one. */
const spellingsOfTwins: Readonly<Record<string, readonly string[]>> = {
  AX: ['Åland Islands', 'Aland Islands', 'Aland', 'Åland'],
  BL: ['Saint Barthélemy', 'St. Barthelemy', 'St. Barts', 'St Barths'],
  CC: ['Cocos (Keeling) Islands', 'Cocos Islands', 'Cocos Is.', 'Keeling Islands'],
  CX: ['Christmas Island', 'Christmas Is.'],
  EH: ['Western Sahara', 'Sahara, Western'],
  MF: [
    'Saint Martin',
    'St. Martin',
    'Saint Martin (French part)',
    'St Martin (French)',
    'Saint-Martin (France)',
  ],
  SJ: ['Svalbard and Jan Mayen', 'Svalbard & Jan Mayen Islands', 'Svalbard', 'Svalbard (Norway)'],
  VA: [
    'Vatican City',
    'Vatican',
    'Holy See',
    'Holy See (Vatican City State)',
    'Vatican City State',
    'The Vatican',
  ],
};

const variants = Object.entries(spellings).flatMap(([region, names]) =>
  names.map((name) => [region, name] as const),
);
const variantsOfTwins = Object.entries(spellingsOfTwins).flatMap(([region, names]) =>
  names.map((name) => [region, name] as const),
);

it('knows at least 171 variants, each once', () => {
  const names = [...variants, ...variantsOfTwins].map(([, name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(171);
});

it.each(variants)('%s: %s', (region, name) => {
  const number = getExampleNumber(region as CountryCode, examples)?.number ?? '';
  const inRange = region === 'IM' ? '+447624123456' : number;
  expect(resolveCountry(inRange, ['Nowhere', name])).toBe(name);
});

it.each(variantsOfTwins)('%s: %s', (region, name) => {
  const number = getExampleNumber(region as CountryCode, examples)?.number ?? '';
  // The number counts as one of the larger region, which is the first candidate; alone it is unclear.
  const larger = largerTwins[region] ?? '';
  expect(resolveCountry(number, [name, larger])).toBe(larger);
  expect(resolveCountry(number, [name])).toBeUndefined();
  expect(createRegionOfName([larger, region])(name)).toBe(region);
});

it('lists the twins that numbering plans cannot tell apart, and no others', () => {
  const regions = [...Object.keys(spellings), ...Object.keys(spellingsOfTwins), 'TA'];
  const taken = regions.filter((region) => {
    const number = getExampleNumber(region as CountryCode, examples)?.number;
    return number !== undefined && resolveCountry(number, [region]) !== region;
  });
  expect(taken.sort()).toEqual(['AX', 'BL', 'CC', 'CX', 'EH', 'IM', 'MF', 'SJ', 'VA']);
});

it.each([
  ['Russia / Kazakhstan', 'two countries'],
  ['Netherlands Antilles', 'a country that is no more'],
  ['Virgin Islands', 'British or American'],
  ['Samoa', 'not American Samoa'],
  ['', 'nothing'],
])('does not know %j: %s', (name) => {
  expect(createRegionOfName(['RU', 'KZ', 'BQ', 'CW', 'VG', 'VI', 'AS'])(name)).toBeUndefined();
});
