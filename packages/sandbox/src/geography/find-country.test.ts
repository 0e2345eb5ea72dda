import { describe, expect, test } from 'vitest';
import { countries, findDestination } from './find-country.ts';

test.each([
  ['+14155551234', 'US', '1'],
  ['+14165551234', 'CA', '1'],
  ['+18685551234', 'TT', '1868'],
  ['+18295551234', 'DO', '1829'],
  ['+19395551234', 'PR', '1939'],
  ['+447911123456', 'GB', '44'],
  ['+447700900000', 'GB', '44'],
  ['+447797123456', 'JE', '44'],
  ['+79161234567', 'RU', '7'],
  ['+77012345678', 'KZ', '7'],
  ['+4915112345678', 'DE', '49'],
  ['+420601123456', 'CZ', '420'],
  ['+5999512345', 'CW', '5999'],
  ['+262639123456', 'YT', '262'],
  ['+262692123456', 'RE', '262'],
  ['+8613812345678', 'CN', '86'],
  ['+85291234567', 'HK', '852'],
])('%s belongs to %s', (number, iso, dialCode) => {
  const destination = findDestination(number);
  expect(destination?.country.iso).toBe(iso);
  expect(destination?.dialCode).toBe(dialCode);
});

test.each(['+9991234567', '+2101234567', '+8001234567'])('%s belongs to no country', (number) => {
  expect(findDestination(number)).toBeUndefined();
});

describe('the table', () => {
  test('lists more than two hundred countries without duplicates, with well-formed codes', () => {
    expect(countries.length).toBeGreaterThan(200);
    expect(new Set(countries.map(({ iso }) => iso)).size).toBe(countries.length);
    expect(new Set(countries.map(({ name }) => name)).size).toBe(countries.length);
    for (const { iso, name, dialCodes, mcc } of countries) {
      expect(iso).toMatch(/^[A-Z]{2}$/);
      expect(name).not.toBe('');
      expect(mcc).toMatch(/^[2-7]\d\d$/);
      for (const dialCode of dialCodes) expect(dialCode).toMatch(/^[1-9]\d{0,3}$/);
    }
  });

  test('has only country codes that Intl knows', () => {
    const english = new Intl.DisplayNames('en', { type: 'region' });
    const unknown = countries.filter(({ iso }) => english.of(iso) === iso);
    expect(unknown).toEqual([]);
  });
});
