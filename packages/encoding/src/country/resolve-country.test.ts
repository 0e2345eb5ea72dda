import { describe, expect, it } from 'vitest';
import { estimateCost } from '../cost/estimate-cost.ts';
import { resolveCountry } from './index.ts';

const northAmerica = ['United States', 'Canada', 'Jamaica', 'Dominican Republic', 'Puerto Rico'];

describe('resolveCountry', () => {
  it.each([
    ['+12025550123', northAmerica, 'United States'],
    ['+14165551234', northAmerica, 'Canada'],
    ['+18765551234', northAmerica, 'Jamaica'],
    ['+18092345678', northAmerica, 'Dominican Republic'],
    ['+79161234567', ['Russia', 'Kazakhstan'], 'Russia'],
    ['+77011234567', ['Russia', 'Kazakhstan'], 'Kazakhstan'],
    ['+447400123456', ['United Kingdom', 'Guernsey', 'Jersey', 'Isle of Man'], 'United Kingdom'],
    ['+447797712345', ['United Kingdom', 'Guernsey', 'Jersey', 'Isle of Man'], 'Jersey'],
    ['+447624123456', ['United Kingdom', 'Guernsey', 'Jersey', 'Isle of Man'], 'Isle of Man'],
    ['+393123456789', ['Italy', 'Vatican City'], 'Italy'],
    ['+390669812345', ['Italy', 'Vatican City'], 'Vatican City'],
    ['+4740612345', ['Norway', 'Svalbard and Jan Mayen'], 'Norway'],
    ['+4779123456', ['Norway', 'Svalbard and Jan Mayen'], 'Svalbard and Jan Mayen'],
    ['+358412345678', ['Finland', 'Aland Islands'], 'Finland'],
    ['+35818123456', ['Finland', 'Aland Islands'], 'Aland Islands'],
    ['+590690001234', ['Guadeloupe', 'Saint Martin'], 'Guadeloupe'],
    ['+59995181234', ['Curacao', 'Caribbean Netherlands'], 'Curacao'],
    ['+5997181234', ['Curacao', 'Caribbean Netherlands'], 'Caribbean Netherlands'],
  ])('%s of %j is in %s', (number, candidates, country) => {
    expect(resolveCountry(number, candidates)).toBe(country);
  });

  it.each([
    ['+12025550123', 'USA'],
    ['+12025550123', 'United States of America'],
    ['+12025550123', 'US'],
    ['+79161234567', 'Russian Federation'],
    ['+447400123456', 'Great Britain'],
    ['+447400123456', 'UK'],
    ['+12425551234', 'The Bahamas'],
    ['+18685551234', 'TRINIDAD AND TOBAGO'],
    ['+18695551234', 'Saint Kitts & Nevis'],
    ['+12844961234', 'Virgin Islands, British'],
    ['+13403451234', 'U.S. Virgin Islands'],
    ['+13403451234', 'Virgin Islands (USA)'],
    ['+390669812345', 'Holy See'],
    ['+262692123456', 'Reunion'],
  ])('finds the country of %s by the name %s', (number, name) => {
    expect(resolveCountry(number, ['Nowhere', name])).toBe(name);
  });

  it.each([
    ['+12425551234', ['United States', 'Canada'], 'the Bahamas have no rate'],
    ['+18765551234', ['United States', 'Canada'], 'Jamaica has none'],
    ['+77011234567', ['Russia'], 'Kazakhstan has none'],
    ['+79161234567', ['Kazakhstan'], 'Russia has none'],
    ['+447797712345', ['United Kingdom'], 'Jersey has none'],
    ['+447624123456', ['United Kingdom'], 'the Isle of Man has none'],
    ['+262639012345', ['Reunion'], 'Mayotte has none'],
    ['+5997181234', ['Curacao'], 'Bonaire has none'],
  ])('returns null for %s and %j: %s', (number, candidates) => {
    expect(resolveCountry(number, candidates)).toBeNull();
  });

  it.each([
    ['+10000000000', ['United States', 'Canada'], 'it is in no numbering plan'],
    ['no number', ['United States', 'Canada'], 'it is not a number'],
    ['', [], 'it is empty'],
    ['+12425551234', ['United States', 'Lucayan Archipelago'], 'a name is unknown'],
    ['+7840123456789', ['Abkhazia'], 'the name is unknown'],
    ['+37744123456', ['Kosovo'], 'the list knows better: Kosovo used numbers of Monaco'],
    ['+49301234567', ['Deutschland'], 'the name is unknown, though the dial code has one country'],
    ['+358412345678', ['Aland Islands'], 'Finland has the number too'],
    ['+447924123456', ['Isle of Man'], 'the United Kingdom has the number too'],
    ['+999123456789', ['Nowhere'], 'no country has the dial code'],
  ])('returns undefined for %s and %j: %s', (number, candidates) => {
    expect(resolveCountry(number, candidates)).toBeUndefined();
  });

  it('reads a list anew if it can change, and indexes a frozen one', () => {
    const candidates = ['Canada'];
    expect(resolveCountry('+12025550123', candidates)).toBeNull();
    candidates[0] = 'USA';
    expect(resolveCountry('+12025550123', candidates)).toBe('USA');
    const frozen = Object.freeze(['Canada', 'USA', 'United States']);
    expect(resolveCountry('+12025550123', frozen)).toBe('USA');
    expect(resolveCountry('+12025550124', frozen)).toBe('USA');
  });

  it('leaves a number unpriced in an estimate if its country has no rate', () => {
    const price = (to: readonly string[], countries: readonly [string, string][]) =>
      estimateCost({
        text: 'Hello',
        to,
        rates: countries.map(([dialCode, country]) => ({ dialCode, country, rate: 0.01 })),
        currency: 'EUR',
        resolveCountry,
      }).unpriced;
    expect(
      price(
        ['+12025550123', '+12425551234', '+14165551234'],
        [
          ['1', 'United States'],
          ['1', 'Canada'],
        ],
      ),
    ).toEqual(['+12425551234']);
    expect(price(['+79161234567', '+77011234567'], [['7', 'Russia']])).toEqual(['+77011234567']);
    expect(price(['+4917112345678'], [['49', 'Deutschland']])).toEqual([]);
  });

  it('separates the rows of an estimate', () => {
    const rates = [
      { dialCode: '1', country: 'United States', rate: 0.0085 },
      { dialCode: '1', country: 'Canada', rate: 0.0072 },
    ];
    const { byCountry, min, max } = estimateCost({
      text: 'Hello',
      to: ['+12025550123', '+14165551234', '+12025550124'],
      rates,
      currency: 'USD',
      resolveCountry,
    });
    expect(byCountry.map(({ country, recipients, max }) => [country, recipients, max])).toEqual([
      ['United States', 2, 0.017],
      ['Canada', 1, 0.0072],
    ]);
    expect([min, max]).toEqual([0.0242, 0.0242]);
  });
});
