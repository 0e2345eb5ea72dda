import { expect, it } from 'vitest';
import { toInstant } from './to-instant.ts';

it.each([
  ['2026-02-13T10:30:00Z', 1770978600000],
  ['2026-02-13T10:30:00.000Z', 1770978600000],
  ['2026-02-13T12:30:00+02:00', 1770978600000],
  ['2026-02-13', 1770940800000],
  ['2024-02-29T00:00:00Z', 1709164800000],
  ['1970-01-01', 0],
  [1770978600000, 1770978600000],
  [new Date(1770978600000), 1770978600000],
])('reads %s', (time, expected) => {
  expect(toInstant(time, 'at')).toBe(expected);
});

it.each([
  'soon',
  '2026-02-13T10:30:00',
  '2026-02-31T10:30:00Z',
  '2026-02-29',
  '2026-13-01',
  '2026-06-31T23:00:00+02:00',
  '',
  '2026.02.13 10:30:00',
  '2026-02-13 10:30',
  'Feb 13, 2026',
  new Date(NaN),
  NaN,
])('rejects %s and names the field', (time) => {
  expect(() => toInstant(time, 'at')).toThrow(
    new TypeError('at: expected an ISO 8601 time in UTC'),
  );
});
