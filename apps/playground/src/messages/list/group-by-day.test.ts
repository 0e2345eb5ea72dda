import { expect, test } from 'vitest';
import { groupByDay } from './group-by-day.ts';
import type { MessageRow } from './message-row.ts';

function row(key: string, at: string | null): MessageRow {
  return { key, at } as MessageRow;
}

test('each day has its messages once, in the order of the list', () => {
  const groups = groupByDay(
    [
      row('a', '2026-11-28T19:03:46Z'),
      row('b', '2026-11-28T11:20:09Z'),
      row('c', '2026-11-27T21:47:30Z'),
      row('d', null),
    ],
    (iso) => iso.slice(0, 10),
  );
  expect(groups.map(({ day, rows }) => [day, rows.map(({ key }) => key).join('')])).toEqual([
    ['2026-11-28', 'ab'],
    ['2026-11-27', 'c'],
    ['Time unknown', 'd'],
  ]);
});
