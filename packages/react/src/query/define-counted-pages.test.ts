import { createClient, type PageData } from '@23telecom/client';
import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { defineCountedPages } from './define-counted-pages.ts';
import { telecomKeys } from './telecom-keys.ts';

interface Message {
  readonly id: string;
}

type Wire = Partial<PageData<Message>> & Pick<PageData<Message>, 'items'>;

/** Reads a list to its end, as a button "more" does, and returns the pages that were asked for. */
const readAll = async (list: (page: number) => Wire, maxPages = 20) => {
  const asked: number[] = [];
  const client = createClient({ proxy: '/api/telecom' });
  const options = defineCountedPages<Message, readonly unknown[]>(
    client,
    telecomKeys.sms.messages({}),
    (page) => {
      asked.push(page);
      return Promise.resolve({ total: 0, page: 0, totalPages: 0, ...list(page) });
    },
  );
  const queryClient = new QueryClient();
  // oxlint-disable-next-line typescript/no-deprecated -- the lowest supported version lacks its successor
  await queryClient.fetchInfiniteQuery({ ...options, pages: maxPages });
  queryClient.clear();
  return asked;
};

const page = (...ids: readonly string[]) => ids.map((id) => ({ id }));

test('a list with a number of pages ends at the last one', async () => {
  const list = (number: number) => ({ items: page(`${number}`), page: number, totalPages: 3 });
  expect(await readAll(list)).toEqual([1, 2, 3]);
});

test('an empty page in the middle does not end it', async () => {
  const list = (number: number) => ({
    items: number === 2 ? [] : page(`${number}`),
    page: number,
    totalPages: 3,
  });
  expect(await readAll(list)).toEqual([1, 2, 3]);
});

test('without a number of pages it ends at the first empty one', async () => {
  const pages = [page('1', '2'), page('3'), []];
  expect(await readAll((number) => ({ items: pages[number - 1] ?? [] }))).toEqual([1, 2, 3]);
});

test('without a number of pages, a service that returns the same page again has no other', async () => {
  expect(await readAll(() => ({ items: page('1', '2') }))).toEqual([1, 2]);
});

test('an item that a shift moved to the next page does not end it', async () => {
  const pages = [page('1', '2'), page('2', '3'), page('4'), []];
  expect(await readAll((number) => ({ items: pages[number - 1] ?? [] }))).toEqual([1, 2, 3, 4]);
});

test('an empty list is one request', async () => {
  expect(await readAll(() => ({ items: [] }))).toEqual([1]);
  expect(await readAll(() => ({ items: [], page: 1, totalPages: 1 }))).toEqual([1]);
});
