import { expect, test } from 'vitest';
import { flattenPages, type ListItem } from './flatten-pages.ts';

const flatten = (...pages: readonly (readonly ListItem[])[]) =>
  flattenPages({
    pages: pages.map((items, index) => ({
      items,
      total: 7,
      page: index + 1,
      totalPages: pages.length,
    })),
  });

test('an item that moved to the next page appears once, in its first place, as it was read last', () => {
  const earlier = { id: '2', source: 'api', status: 'sent' };
  const later = { id: '2', source: 'api', status: 'DELIVRD' };
  const { items } = flatten([{ id: '1', source: 'api' }, earlier], [later, { id: '3' }]);
  expect(items).toEqual([{ id: '1', source: 'api' }, later, { id: '3' }]);
});

test.each<readonly [string, ListItem, ListItem]>([
  ['of different sources', { id: '1', source: 'api' }, { id: '1', source: 'campaign' }],
  ['with and without a source', { id: '1' }, { id: '1', source: 'api' }],
  [
    'whose source and ID are the same text joined',
    { id: '1', source: 'a1' },
    { id: '11', source: 'a' },
  ],
  ['with a number and a text as ID', { id: 1 }, { id: '1' }],
])('items %s both stay', (_, one, other) => {
  expect(flatten([one, other]).items).toEqual([one, other]);
  expect(flatten([one], [other]).items).toEqual([one, other]);
});

test('items without an ID stay, and a page of them that comes again does not', () => {
  const one = { id: '', status: 'sent' };
  const other = { id: '', status: 'DELIVRD' };
  expect(flatten([one, other, one]).items).toEqual([one, other, one]);
  expect(flatten([one, other], [one, other]).items).toEqual([one, other]);
});

test('the total is that of the last page', () => {
  expect(flatten([{ id: '1' }]).total).toBe(7);
  expect(flatten()).toEqual({ items: [], total: 0 });
});
