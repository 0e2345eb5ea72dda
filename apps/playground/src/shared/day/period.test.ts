import { expect, test } from 'vitest';
import { addDays, countDays, isDay } from './days.ts';
import { daysOf } from './period.ts';

test.each([
  ['today', '2026-03-01', '2026-03-01'],
  ['7d', '2026-02-23', '2026-03-01'],
  ['30d', '2026-01-31', '2026-03-01'],
  ['month', '2026-03-01', '2026-03-01'],
  ['last-month', '2026-02-01', '2026-02-28'],
] as const)('%s on 1 March is from %s to %s', (period, from, to) => {
  expect(daysOf(period, '2026-03-01')).toEqual({ from, to });
});

test('"7 days" has 7 days and "30 days" has 30', () => {
  const week = daysOf('7d', '2026-11-28');
  const month = daysOf('30d', '2026-11-28');
  expect(countDays(week.from, week.to)).toBe(7);
  expect(countDays(month.from, month.to)).toBe(30);
});

test('any time is within the ten years that the API accepts', () => {
  const { from, to } = daysOf('any', '2026-11-28');
  expect(addDays(from, 3_660) >= to).toBe(true);
});

test('a day must exist', () => {
  expect(isDay('2026-02-28')).toBe(true);
  for (const text of ['2026-02-30', '2026-13-01', '28.02.2026', ''])
    expect(isDay(text)).toBe(false);
});
