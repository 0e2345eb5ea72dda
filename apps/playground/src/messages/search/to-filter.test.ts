import { expect, test } from 'vitest';
import { readQuery } from './read-query.ts';
import { toFilter } from './to-filter.ts';

const today = '2026-11-28';

test('the list begins with the last 30 days', () => {
  expect(toFilter({}, undefined, today)).toEqual({ from: '2026-10-30', to: today });
});

test('a search looks through all periods, unless one is chosen', () => {
  const query = readQuery('07700 900003');
  expect(toFilter({ q: '07700 900003' }, query, today)).toEqual({
    from: '2016-11-30',
    to: today,
    phone: '7700900003',
  });
  expect(toFilter({ q: '07700 900003', period: '7d' }, query, today)).toMatchObject({
    from: '2026-11-22',
  });
});

test('days override the period', () => {
  const days = { from: '2026-11-12', to: '2026-11-12' };
  expect(toFilter({ ...days, period: '7d' }, undefined, today)).toEqual(days);
  expect(toFilter({ from: '2026-11-12' }, undefined, today)).toEqual({
    from: '2026-11-12',
    to: today,
  });
  expect(toFilter({ to: '2026-11-12' }, undefined, today)).toMatchObject({ to: '2026-11-12' });
});

test('every other filter is passed on', () => {
  expect(
    toFilter(
      { status: 'expired', country: 'DE', sender: 'MyApp', source: 'api' },
      undefined,
      today,
    ),
  ).toMatchObject({ status: 'expired', country: 'DE', sender: 'MyApp', source: 'api' });
});
