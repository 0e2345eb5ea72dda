import { expect, test } from 'vitest';
import { mergeRows } from './merge-rows.ts';
import type { MessageRow } from './message-row.ts';

function row(key: string, minute: number): MessageRow {
  return { key, at: `2026-11-28T10:${String(minute).padStart(2, '0')}:00Z` } as MessageRow;
}

function keysOf(rows: readonly MessageRow[]): string {
  return rows.map(({ key }) => key).join(' ');
}

test('two whole lists become one, newest first', () => {
  const merged = mergeRows([
    { rows: [row('a', 30), row('b', 10)], hasMore: false },
    { rows: [row('c', 20)], hasMore: false },
  ]);
  expect(keysOf(merged.rows)).toBe('a c b');
  expect(merged.hasMore).toBe(false);
});

test('rows older than the loaded part of the other list wait, so that no gap shows', () => {
  const merged = mergeRows([
    { rows: [row('a', 30), row('b', 20)], hasMore: true },
    { rows: [row('c', 25), row('d', 5)], hasMore: true },
  ]);
  expect(keysOf(merged.rows)).toBe('a c b');
  expect(merged.needed).toEqual([0]);
});

test('an empty list that is whole holds nothing back', () => {
  const merged = mergeRows([
    { rows: [row('a', 30)], hasMore: true },
    { rows: [], hasMore: false },
  ]);
  expect(keysOf(merged.rows)).toBe('a');
  expect(merged).toMatchObject({ hasMore: true, needed: [0] });
});

test('rows of one second keep the order that they came in', () => {
  const merged = mergeRows([{ rows: [row('a', 1), row('b', 1), row('c', 1)], hasMore: false }]);
  expect(keysOf(merged.rows)).toBe('a b c');
});

test('rows without a time come last, as they were, once the lists are whole', () => {
  const timeless = [{ key: 'x', at: null } as MessageRow, { key: 'y', at: null } as MessageRow];
  const [x, y] = timeless;
  const whole = { rows: [row('a', 30), ...timeless], hasMore: false };
  const other = { rows: [row('b', 10), { key: 'z', at: null } as MessageRow], hasMore: false };
  expect(keysOf(mergeRows([whole, other]).rows)).toBe('a b x y z');
  expect(keysOf(mergeRows([{ ...whole, hasMore: true }, other]).rows)).toBe('a');
  // This list may go on with any time.
  const unknown = mergeRows([
    { rows: [x, y].filter((each) => each !== undefined), hasMore: true },
    other,
  ]);
  expect(unknown).toEqual({ rows: [], needed: [0], hasMore: true });
});
