import { beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../open-database.ts';
import { forgetDatabases } from '../testing/open-hosted-keeper.ts';
import { openReportBook } from './open-report-book.ts';

beforeEach(forgetDatabases);

const delivered = { status: 'DELIVRD', statusCode: '000', at: null } as const;

test('the run of a message that a journal names is known without a search through all runs', async () => {
  const search = vi.fn((messageId: string) => (messageId === 'api_2' ? 'r_2' : undefined));
  const book = await openReportBook(await openDatabase(), search);
  const result = {
    recipient: '+447911123456',
    messageId: 'api_1',
    status: 'accepted',
    segments: 1,
  };
  book.note('r_1', {
    type: 'outcome',
    batch: 'b',
    at: new Date(0).toISOString(),
    status: 'sent',
    results: [result],
  });
  expect(await book.receive('api_1', delivered)).toBe('r_1');
  expect(search).not.toHaveBeenCalled();

  expect(await book.receive('api_2', delivered)).toBe('r_2');
  expect(await book.receive('api_2', delivered)).toBe('r_2');
  expect(search).toHaveBeenCalledTimes(1);
  expect(await book.receive('api_3', delivered)).toBeUndefined();
});
