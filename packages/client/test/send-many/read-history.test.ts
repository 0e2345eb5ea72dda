import { describe, expect, test } from 'vitest';
import type { Core } from '../../src/call/operations/core.ts';
import type { SmsMessage } from '../../src/index.ts';
import { readHistory } from '../../src/sms/send-many/read-history.ts';

const at = Date.parse('2026-02-13T10:30:00Z');
const recipient = '+447911123456';
const message = (id: number): SmsMessage => ({
  id: `${id}`,
  messageId: `api_1_1_${id}`,
  recipient,
  senderId: 'MyApp',
  text: 'Hello',
  segments: 1,
  status: 'sent',
  statusCode: null,
  cost: 0.01,
  createdAt: '2026-02-13T10:30:00Z',
  deliveredAt: null,
});

/** Looks at a history with these pages; the last one comes for every later number. */
async function look(pages: readonly (readonly number[])[], totalPages: number) {
  let requests = 0;
  const execute = (_source: unknown, { page }: { readonly page: number }) => {
    requests += 1;
    const items = (pages[Math.min(page, pages.length) - 1] ?? []).map(message);
    const data = { items, total: 0, page, totalPages };
    const response = { status: 200, headers: {}, attempts: 1 };
    return { withResponse: () => Promise.resolve({ data, response }) };
  };
  const core = { execute, clock: { now: () => at } } as unknown as Core;
  const query = { recipient, senderId: 'MyApp', from: at, to: at, offset: null, hasLooked: false };
  const { messages, isComplete } = await readHistory(core, query, {});
  return { ids: messages.map(({ id }) => id), isComplete, requests };
}

describe('the history is complete', () => {
  test('after an empty page in the middle, if the rest was read', async () => {
    expect(await look([[3], [], [2, 1]], 3)).toEqual({
      ids: ['3', '2', '1'],
      isComplete: true,
      requests: 3,
    });
  });

  test('without a number of pages, after the page that has nothing new', async () => {
    const all = { ids: ['3', '2', '1'], isComplete: true, requests: 3 };
    expect(await look([[3, 2], [1]], 0)).toEqual(all);
    expect(await look([[3, 2], [1], []], 0)).toEqual(all);
  });

  test('never, if there are more pages than it reads', async () => {
    const pages = Array.from({ length: 20 }, (_, index) => [index + 1]);
    expect(await look(pages, 20)).toMatchObject({ isComplete: false, requests: 10 });
  });
});
