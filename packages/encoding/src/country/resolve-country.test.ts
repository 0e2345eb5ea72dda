import { describe, expect, it } from 'vitest';
import { estimateCost } from '../estimate-cost.ts';
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
  ])('knows the country of %s as %s', (number, name) => {
    expect(resolveCountry(number, ['Nowhere', name])).toBe(name);
  });

  it('names none where the number belongs to no candidate, or to no numbering plan', () => {
    expect(resolveCountry('+18765551234', ['United States', 'Canada'])).toBeUndefined();
    expect(resolveCountry('+10000000000', ['United States', 'Canada'])).toBeUndefined();
    expect(resolveCountry('no number', ['United States', 'Canada'])).toBeUndefined();
  });

  it('settles the rows of an estimate', () => {
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
