import { isValidPhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/number/index.ts';
import { spoilings } from './spoilings.ts';
import { countries, generateNumbers } from './valid-numbers.ts';

const numbers = countries.flatMap((country) =>
  generateNumbers(country, 20).map((number, index) => ({ country, number, index })),
);

/** Every spoiling of every number, read in a list of its own country and in one without a country. */
const cases = numbers.flatMap(({ country, number, index }) =>
  spoilings.flatMap(({ name, isTypo, spoil }) =>
    [country, undefined].map((listCountry) => ({
      name: `${name} in ${country}, list of ${listCountry ?? 'no country'}`,
      isTypo,
      entry: spoil(number, String(index % 10)),
      country: listCountry,
      number,
    })),
  ),
);
const mishaps = cases.filter(({ isTypo }) => !isTypo);
const typos = cases.filter(({ isTypo }) => isTypo);

describe('over spoilings of valid numbers in 22 countries', () => {
  it('no number is read as another valid number without a doubt', () => {
    expect(countries.length).toBeGreaterThanOrEqual(20);
    expect(mishaps.length).toBeGreaterThan(20_000);
    const bent = mishaps.filter(({ entry, country, number }) => {
      const { recipient, doubts } = readNumber(entry, { country });
      return recipient !== undefined && recipient !== number.number && doubts.length === 0;
    });
    expect(bent.map(({ name }) => name)).toEqual([]);
  }, 60_000);

  it('a control: the library alone reads many of them as another valid number', () => {
    const bent = mishaps.filter(({ entry, country, number }) => {
      const read = parsePhoneNumberFromString(entry, country);
      return read?.isValid() === true && read.number !== number.number;
    });
    expect(bent.length).toBeGreaterThan(500);
  }, 60_000);

  it('a typo gives another number silently only if its digits, unchanged, are that number', () => {
    expect(typos.length).toBeGreaterThan(5000);
    const bent = typos.filter(({ entry, country, number }) => {
      const { recipient, doubts } = readNumber(entry, { country });
      if (recipient === undefined || recipient === number.number || doubts.length > 0) return false;
      const digits = entry.replace(/\D/g, '');
      const asWritten = [`+${digits}`, `+${digits.replace(/^0+/, '')}`];
      asWritten.push(`+${number.countryCallingCode}${digits.replace(/^0/, '')}`);
      return !(asWritten.includes(recipient) && isValidPhoneNumber(recipient));
    });
    expect(bent.map(({ name }) => name)).toEqual([]);
  }, 60_000);

  it('such typos exist only in plans with mobile numbers of several lengths, or without a country', () => {
    const silent = typos.filter(({ entry, country, number }) => {
      const { recipient, doubts } = readNumber(entry, { country });
      return recipient !== undefined && recipient !== number.number && doubts.length === 0;
    });
    expect(
      new Set(silent.map(({ country, number }) => country ?? `no list, ${number.country}`)),
    ).toEqual(new Set(['AT', 'ID', 'no list, AT', 'no list, ID', 'no list, DE']));
  }, 60_000);

  it('most spoilings give the right number', () => {
    const read = mishaps.filter(
      ({ entry, country, number }) => readNumber(entry, { country }).recipient === number.number,
    );
    expect(read.length / mishaps.length).toBeGreaterThan(0.6);
  }, 60_000);
});

describe('over the usual notations of valid numbers', () => {
  it.each(countries)('reads every number of %s without a doubt', (country) => {
    for (const number of generateNumbers(country, 60)) {
      for (const [entry, list] of [
        [number.number, undefined],
        [number.number, country],
        [number.number, 'GB'],
        [number.formatInternational(), country],
        [number.formatNational(), country],
        [`00${number.number.slice(1)}`, country],
      ] as const) {
        const { recipient, doubts } = readNumber(entry, { country: list });
        expect([entry, recipient, doubts]).toEqual([entry, number.number, []]);
      }
    }
  });
});
