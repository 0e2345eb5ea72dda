import { expect, test } from 'vitest';
import { readMessagesSearch } from './messages-search.ts';

test('a URL with every filter is read', () => {
  const search = {
    q: 'parcel',
    status: 'expired',
    country: 'GB',
    sender: 'MyApp',
    source: 'api',
    period: '7d',
    from: '2026-11-01',
    to: '2026-11-02',
  };
  expect(readMessagesSearch(search)).toEqual(search);
});

test('a number that the router parsed becomes text again', () => {
  expect(readMessagesSearch({ q: 4477 })).toEqual({ q: '4477' });
});

test('invalid values are ignored', () => {
  expect(
    readMessagesSearch({
      q: '  ',
      status: 'lost',
      country: 'Germany',
      period: 'century',
      from: '2026-02-30',
      message: '"242"',
    }),
  ).toEqual({});
  expect(readMessagesSearch({ from: '2026-11-02', to: '2026-11-01' })).toEqual({});
});

test('the code of a country may be in lower case', () => {
  expect(readMessagesSearch({ country: 'gb' })).toEqual({ country: 'GB' });
});
