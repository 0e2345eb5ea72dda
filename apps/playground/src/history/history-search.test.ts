import { expect, test } from 'vitest';
import { readHistorySearch, toFilter } from './history-search.ts';

test('an address without filters lists the last seven days', () => {
  expect(toFilter(readHistorySearch({}))).toEqual({ period: '7d' });
});

test('filters of the address reach the provider, and only those', () => {
  const search = { period: '30d', source: 'api', status: 'expired', phone: 4477, country: 'gb' };
  expect(toFilter(readHistorySearch({ ...search, sort: 'cost', message: 'api_1' }))).toEqual({
    period: '30d',
    source: 'api',
    status: 'expired',
    phone: '4477',
    country: 'GB',
  });
});

test('what is no filter is left out', () => {
  const search = {
    period: 'forever',
    status: ['expired'],
    sort: 'text',
    descending: 'yes',
    phone: ' ',
  };
  expect(toFilter(readHistorySearch(search))).toEqual({ period: '7d' });
  expect(readHistorySearch(search).sort).toBeUndefined();
});
