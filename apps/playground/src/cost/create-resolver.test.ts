import { resolveCountry } from '@23telecom/encoding/country';
import { expect, test } from 'vitest';
import { createResolver } from './create-resolver.ts';

const candidates = ['United Kingdom', 'Jersey', 'Guernsey', 'Isle of Man'];

test('a number that is reserved for examples belongs to its country', () => {
  const recipients = ['+447700900003', '+447400123456'].map((number) => ({
    number,
    dialCode: '44',
    country: 'GB',
    cells: undefined,
  }));
  expect(resolveCountry('+447700900003', candidates)).toBeUndefined();
  const resolve = createResolver(recipients, resolveCountry);
  expect(resolve('+447700900003', candidates)).toBe('United Kingdom');
  expect(resolve('+447400123456', candidates)).toBe('United Kingdom');
  expect(resolve('+447797712345', candidates)).toBe('Jersey');
});

test('each country is asked for once', () => {
  let calls = 0;
  const recipients = Array.from({ length: 100 }, (_, index) => ({
    number: `+14155550${100 + index}`,
    dialCode: '1',
    country: 'US',
    cells: undefined,
  }));
  const resolve = createResolver(recipients, () => {
    calls++;
    return 'United States';
  });
  const names = ['United States', 'Canada'];
  for (const { number } of recipients) expect(resolve(number, names)).toBe('United States');
  expect(calls).toBe(1);
});
