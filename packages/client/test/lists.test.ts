import { createSandbox } from '@23telecom/sandbox/node';
import { describe, expect, test } from 'vitest';
import { createClient } from '../src/index.ts';
import { collect } from './support/collect.ts';
import { json, type Script, startServer } from './support/scripted-server.ts';

const apiKey = 'sk_test_local';
const row = (id: number) => ({
  id,
  client_message_id: `api_42_1_${id}`,
  recipient: '+447911123456',
  sender_id: 'MyApp',
  message: 'Hello',
  status: 'DELIVRD',
  status_code: '000',
  segments: 1,
  cost: 0.01,
  created_at: '2026-02-13T10:30:00Z',
  delivered_at: null,
});

/** Serves the requested page of a list, which `grow` may change after each response. */
function servePages(ids: number[], grow: (ids: number[]) => void = () => undefined): Script {
  return (request, response, incoming) => {
    const query = new URL(request.url, 'http://localhost').searchParams;
    const page = Number(query.get('page') ?? 1);
    const limit = Number(query.get('limit') ?? 25);
    const items = ids.slice((page - 1) * limit, page * limit);
    const answer = json(200, {
      messages: items.map(row),
      total: ids.length,
      page,
      limit,
      total_pages: Math.ceil(ids.length / limit),
    });
    void answer(request, response, incoming);
    grow(ids);
  };
}

async function open(...scripts: readonly Script[]) {
  const server = await startServer(...scripts);
  const telecom = createClient({ apiKey, baseUrl: server.baseUrl, maxRetries: 0 });
  return { server, telecom, [Symbol.asyncDispose]: () => server.close() };
}

test('a list makes no request before it is used, and a single one for all awaits', async () => {
  await using service = await open(servePages([3, 2, 1]));
  const list = service.telecom.sms.messages.list();
  expect(service.server.requests).toHaveLength(0);
  const [page, again] = [await list, await list];
  expect(page).toBe(again);
  expect(service.server.requests).toHaveLength(1);
});

test('a page is plain JSON and has a method for the next page', async () => {
  await using service = await open(servePages([3, 2, 1]));
  const page = await service.telecom.sms.messages.list({ limit: 2 });
  expect(Object.keys(page)).toEqual(['items', 'total', 'page', 'totalPages']);
  expect(structuredClone(page)).toEqual(JSON.parse(JSON.stringify(page)));
  const next = await page.next();
  expect(next?.items.map(({ id }) => id)).toEqual(['1']);
  expect(await next?.next()).toBeNull();
  expect(service.server.requests.map(({ url }) => url)).toEqual([
    '/api/v1/sms/messages?limit=2',
    '/api/v1/sms/messages?limit=2&page=2',
  ]);
});

test('a list has then, catch, finally and withResponse', async () => {
  await using service = await open(servePages([1]), json(500, {}));
  const list = service.telecom.sms.messages.list();
  expect(await list.then(({ total }) => total)).toBe(1);
  let isDone = false;
  await list.finally(() => (isDone = true));
  expect(isDone).toBe(true);
  expect((await list.withResponse()).response).toMatchObject({ status: 200, attempts: 1 });
  expect(await service.telecom.sms.messages.list().catch(() => 'failed')).toBe('failed');
});

test('a rejected withResponse causes no unhandled rejection', async () => {
  await using service = await open(json(500, {}));
  const unhandled: unknown[] = [];
  const listen = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', listen);
  await expect(service.telecom.account.balance().withResponse()).rejects.toMatchObject({
    status: 500,
  });
  await expect(service.telecom.sms.messages.list().withResponse()).rejects.toMatchObject({
    status: 500,
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off('unhandledRejection', listen);
  expect(unhandled).toEqual([]);
});

describe('a list that grows while it is read', () => {
  test('yields each item once', async () => {
    let newest = 100;
    const grow = (ids: number[]) => {
      for (let count = 0; count < 3; count++) ids.unshift(++newest);
    };
    const ids = Array.from({ length: 60 }, (_, index) => 60 - index);
    await using service = await open(servePages(ids, grow));
    const items = await collect(service.telecom.sms.messages.list({ limit: 7 }));
    const read = items.map(({ id }) => Number(id)).filter((id) => id <= 60);
    expect(read).toEqual(Array.from({ length: 60 }, (_, index) => 60 - index));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('yields each item once, even if whole pages are duplicates', async () => {
    let newest = 100;
    const grow = (ids: number[]) => {
      if (ids.length < 30) for (let count = 0; count < 8; count++) ids.unshift(++newest);
    };
    await using service = await open(servePages([6, 5, 4, 3, 2, 1], grow));
    const items = await collect(service.telecom.sms.messages.list({ limit: 2 }));
    const ids = items.map(({ id }) => Number(id));
    expect(ids.filter((id) => id <= 6)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('yields each message of the sandbox once', async () => {
    await using sandbox = createSandbox({ hasHistory: false });
    const { url: baseUrl } = await sandbox.listen();
    const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl });
    const send = async (count: number) => {
      const to = Array.from({ length: count }, () => '+447911123456');
      const { results } = await telecom.sms.send({ to, text: 'Hello', senderId: 'MyApp' });
      return results.map(({ messageId }) => messageId);
    };
    const before = await send(45);
    const seen: string[] = [];
    for await (const { messageId } of telecom.sms.messages.list({ limit: 10 })) {
      seen.push(messageId);
      if (seen.length % 10 === 5) await send(4);
    }
    expect(seen).toHaveLength(45);
    expect([...seen].sort()).toEqual([...before].sort());
  });
});

describe('a page that does not advance', () => {
  test('ends the iteration with an error', async () => {
    const stuck = { messages: [row(1)], total: 3, page: 1, limit: 1, total_pages: 3 };
    await using service = await open(json(200, stuck));
    const seen: string[] = [];
    const walk = async () => {
      for await (const { id } of service.telecom.sms.messages.list({ limit: 1 })) seen.push(id);
    };
    await expect(walk()).rejects.toMatchObject({
      name: 'UnreadableResponseError',
      code: 'LIST_NOT_ADVANCING',
      operation: 'sms.messages.list',
    });
    expect(seen).toEqual(['1']);
    expect(service.server.requests).toHaveLength(2);
  });
});

describe('a response without totals', () => {
  test('is followed by the next page, until a page is empty', async () => {
    await using service = await open(
      json(200, { messages: [row(2)] }),
      json(200, { messages: [row(1)] }),
      json(200, { messages: [] }),
    );
    const items = await collect(service.telecom.sms.messages.listUnified());
    expect(items.map(({ id }) => id)).toEqual(['2', '1']);
    expect(service.server.requests.map(({ url }) => url)).toEqual([
      '/api/v1/sms/messages/unified',
      '/api/v1/sms/messages/unified?page=2',
      '/api/v1/sms/messages/unified?page=3',
    ]);
  });

  test('and without messages is an error', async () => {
    await using service = await open(json(200, { status: true }));
    await expect(service.telecom.sms.messages.list()).rejects.toMatchObject({
      name: 'UnreadableResponseError',
    });
  });
});

test('pages() iterates over pages, starting at the given one', async () => {
  await using service = await open(servePages([5, 4, 3, 2, 1]));
  const pages = await collect(service.telecom.sms.messages.list({ limit: 2, page: 2 }).pages());
  expect(pages.map(({ page, items }) => [page, items.map(({ id }) => id)])).toEqual([
    [2, ['3', '2']],
    [3, ['1']],
  ]);
});

test.each([
  { limit: 0, count: 0, requests: 0 },
  { limit: 2, count: 2, requests: 1 },
  { limit: 3, count: 3, requests: 2 },
  { limit: 99, count: 5, requests: 3 },
])(
  'toArray({ limit: $limit }) makes no more requests than needed',
  async ({ limit, count, requests }) => {
    await using service = await open(servePages([5, 4, 3, 2, 1]));
    const list = service.telecom.sms.messages.list({ limit: 2 });
    expect(await list.toArray({ limit })).toHaveLength(count);
    expect(service.server.requests).toHaveLength(requests);
  },
);

test('messages of different sources with the same id are different items', async () => {
  const unified = (source: string) => ({ ...row(7), id: '7', source, sent_at: null });
  await using service = await open(
    json(200, {
      messages: [unified('api'), unified('campaign')],
      total: 2,
      page: 1,
      total_pages: 1,
    }),
  );
  const items = await collect(service.telecom.sms.messages.listUnified());
  expect(items.map(({ source }) => source)).toEqual(['api', 'campaign']);
});

describe('progress is judged by new items', () => {
  /** Serves the pages by their numbers; the last one again for every later number. */
  function serveEach(pages: readonly (readonly number[])[], totalPages?: number): Script {
    return (request, response, incoming) => {
      const query = new URL(request.url, 'http://localhost').searchParams;
      const page = Number(query.get('page') ?? 1);
      const items = pages[Math.min(page, pages.length) - 1] ?? [];
      const counts = totalPages === undefined ? {} : { total: 3, total_pages: totalPages };
      void json(200, { messages: items.map(row), page, ...counts })(request, response, incoming);
    };
  }
  const idsOf = async (list: AsyncIterable<{ readonly id: string }>) =>
    (await collect(list)).map(({ id }) => Number(id));

  test('a service that repeats its last page, without a number of pages: the list ends there', async () => {
    await using service = await open(serveEach([[3, 2], [1]]));
    expect(await idsOf(service.telecom.sms.messages.list())).toEqual([3, 2, 1]);
    expect(service.server.requests).toHaveLength(3);
    const pages = await collect(service.telecom.sms.messages.list().pages());
    expect(pages).toHaveLength(2);
    let page = await service.telecom.sms.messages.list();
    let count = 1;
    for (let next = await page.next(); next; next = await page.next()) {
      page = next;
      count += 1;
    }
    expect(count).toBe(2);
  });

  test.each([
    ['the same page for every number', serveEach([[2, 1]], 50), 3],
    ['a number of pages that grows', growing(serveEach), 3],
    ['empty pages up to a number that is never reached', serveEach([[2, 1], []], 1e9), 102],
  ])('%s: the list rejects', async (_say, script, requests) => {
    await using service = await open(script);
    const walk = collect(service.telecom.sms.messages.list());
    await expect(walk).rejects.toMatchObject({
      name: 'UnreadableResponseError',
      code: 'LIST_NOT_ADVANCING',
    });
    expect(service.server.requests).toHaveLength(requests);
    await expect(collect(service.telecom.sms.messages.list().pages())).rejects.toMatchObject({
      code: 'LIST_NOT_ADVANCING',
    });
  });

  /** Says that there is one more page, whichever is asked for. */
  function growing(serve: typeof serveEach): Script {
    return (request, ...rest) => {
      const page = Number(new URL(request.url, 'http://localhost').searchParams.get('page') ?? 1);
      void serve([[2, 1]], page + 1)(request, ...rest);
    };
  }

  test('an empty page in the middle does not end the list', async () => {
    await using service = await open(serveEach([[3], [], [], [2], [1]], 5));
    expect(await idsOf(service.telecom.sms.messages.list())).toEqual([3, 2, 1]);
    const list = service.telecom.sms.messages.list({ page: 2 });
    expect(await idsOf(list)).toEqual([2, 1]);
  });

  test('a burst that repeats two pages does not end it either', async () => {
    const ids = Array.from({ length: 8 }, (_, index) => 8 - index);
    let requests = 0;
    const burst = (all: number[]) => {
      if (++requests === 2) all.unshift(12, 11, 10, 9);
    };
    await using service = await open(servePages(ids, burst));
    const read = await idsOf(service.telecom.sms.messages.list({ limit: 2 }));
    expect(read).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test('items without an id are all read, and a repeated page of them ends the list', async () => {
    const logs = ['/a', '/b', '/b'].map((url) => ({ type: 'delivery', url }));
    await using service = await open(json(200, { logs, page: 1 }), json(200, { logs, page: 2 }));
    const read = await collect(service.telecom.webhooks.logs());
    expect(read.map(({ url }) => url)).toEqual(['/a', '/b', '/b']);
    expect(service.server.requests).toHaveLength(2);
  });

  test('the source and the id are told apart', async () => {
    const unified = (source: string, id: string) => ({ ...row(7), id, source, sent_at: null });
    const messages = [unified('a', 'b c'), unified('a b', 'c')];
    await using service = await open(json(200, { messages, page: 1, total_pages: 1 }));
    expect(await collect(service.telecom.sms.messages.listUnified())).toHaveLength(2);
  });
});
