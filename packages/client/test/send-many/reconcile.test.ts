import { describe, expect, test } from 'vitest';
import { createClient } from '../../src/index.ts';
import { drop, json, type Script, startServer } from '../support/scripted-server.ts';
import { collectRun, createMemoryJournal, numbers, setUp, sumUp } from './set-up.ts';

const message = { text: 'Your parcel is here', senderId: 'MyApp' };
const settleMs = 300;

describe('a lost response', () => {
  test.each([
    [{ kind: 'drop-after' }],
    [{ kind: 'cut-json' }],
    [{ kind: 'cut-json', how: 'drop' }],
    [{ kind: 'status', status: 500, phase: 'after' }],
    [{ kind: 'status', status: 502, body: '<html>', phase: 'after' }],
  ] as const)(
    'to an accepted request (%j): found in the history, not sent again',
    async (fault) => {
      await using setting = await setUp();
      setting.sandbox.faults.add({ ...fault, on: 'sms.send', nth: 2 });
      const run = setting.client.sms.sendMany(
        { ...message, recipients: numbers(30) },
        { batchSize: 10, settleMs },
      );
      expect(await run.summary()).toMatchObject({
        accepted: 20,
        reconciled: 10,
        uncertain: 0,
        requests: 3,
      });
      expect([...setting.counts().values()]).toEqual(Array.from({ length: 30 }, () => 1));
    },
  );

  test('to a request that was not accepted: uncertain, and never sent again', async () => {
    await using setting = await setUp();
    setting.sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', nth: 1 });
    const journal = createMemoryJournal();
    const input = { ...message, recipients: numbers(10) };
    const outcomes = await collectRun(setting.client.sms.sendMany(input, { settleMs, journal }));
    expect(outcomes).toMatchObject([
      {
        status: 'uncertain',
        recipients: numbers(10),
        error: { name: 'ConnectionError', sent: 'maybe' },
      },
    ]);
    const again = setting.client.sms.sendMany(input, { settleMs, journal });
    expect(await again.summary()).toMatchObject({ uncertain: 10, skipped: 10, requests: 0 });
    expect(setting.counts().size).toBe(0);
  });

  test('is found even if reading the history fails at first', async () => {
    await using setting = await setUp();
    setting.sandbox.faults.add({ kind: 'drop-after', on: 'sms.send' });
    setting.sandbox.faults.add({
      kind: 'status',
      status: 500,
      on: 'sms.messages.list',
      nth: [1, 2, 3],
    });
    const run = setting.client.sms.sendMany(
      { ...message, recipients: numbers(1) },
      { settleMs: 10_000 },
    );
    expect(await run.summary()).toMatchObject({ reconciled: 1 });
  });

  test('is uncertain at once if the key has no permission to read the history', async () => {
    const apiKeys = [{ key: 'sk_prod_send', permissions: ['sms.send'] as const }];
    await using setting = await setUp({ apiKeys });
    const { url } = await setting.sandbox.listen();
    setting.sandbox.faults.add({ kind: 'drop-after', on: 'sms.send' });
    const client = createClient({ apiKey: 'sk_prod_send', baseUrl: url });
    const run = client.sms.sendMany({ ...message, recipients: numbers(1) });
    expect(await run.summary()).toMatchObject({ uncertain: 1, stoppedBy: null });
  });

  test('is found by another recipient if one is in a blocked country, and so not in the history', async () => {
    await using setting = await setUp({ blockedCountries: ['US'] });
    setting.sandbox.faults.add({ kind: 'drop-after', on: 'sms.send' });
    const recipients = ['+14155552671', '+447911123456', '+14155552672'];
    const run = setting.client.sms.sendMany({ ...message, recipients }, { settleMs });
    expect(await run.summary()).toMatchObject({ reconciled: 3, requests: 1 });
  });
});

describe('a row of the history', () => {
  const found = (row: Record<string, unknown>, later = false): Script => {
    let looks = 0;
    return (request, response, incoming) => {
      if (request.method === 'POST') return drop(request, response, incoming);
      looks += 1;
      const created_at = new Date().toISOString().replace(/\.\d+/, '');
      const messages =
        later && looks < 2
          ? []
          : [
              {
                id: 1,
                client_message_id: 'api_1',
                recipient: '+447911100000',
                sender_id: 'MyApp',
                message: 'See https://example.com/a/long/path?x=1 now',
                status: 'sent',
                segments: 1,
                cost: 0,
                created_at,
                ...row,
              },
            ];
      const page = { messages, total: messages.length, page: 1, limit: 100, total_pages: 1 };
      return json(200, page)(request, response, incoming);
    };
  };
  const text = 'See https://example.com/a/long/path?x=1 now';
  const runAgainst = async (script: Script) => {
    await using server = await startServer(script);
    const client = createClient({ apiKey: 'sk_prod_hidden', baseUrl: server.baseUrl });
    const input = { text, senderId: 'MyApp', recipients: numbers(1) };
    return sumUp(await collectRun(client.sms.sendMany(input, { settleMs })));
  };
  const hoursAgo = new Date(Date.now() - 3_600_000).toISOString();

  test.each([
    ['the same message', {}, 'sent'],
    ['the message with a shortened link', { message: 'See https://23t.example/x7 now' }, 'sent'],
    ['a number without its plus', { recipient: '447911100000' }, 'sent'],
    ['another text', { message: 'See you' }, 'uncertain'],
    ['another sender', { sender_id: 'Other' }, 'uncertain'],
    ['another recipient', { recipient: '+4479111000001' }, 'uncertain'],
    ['the same message an hour before', { created_at: hoursAgo }, 'uncertain'],
    ['a row without a time', { created_at: null }, 'uncertain'],
  ])('%s %o: %s', async (_, row, status) => {
    expect(await runAgainst(found(row))).toEqual({ [status]: 1 });
  });

  test('is found when the history has caught up', async () => {
    expect(await runAgainst(found({}, true))).toEqual({ sent: 1 });
  });

  test('is looked for by recipient, sender and day, on all pages with recent rows', async () => {
    await using server = await startServer((request, response, incoming) => {
      if (request.method === 'POST') return drop(request, response, incoming);
      const page = Number(new URL(request.url, 'http://a').searchParams.get('page'));
      const created_at = new Date(Date.now() - (page - 1) * 20_000).toISOString();
      const row = { id: page, recipient: '+1', sender_id: 'MyApp', message: 'x', created_at };
      const answer = { messages: [row], total: 9, page, limit: 1, total_pages: 9 };
      return json(200, answer)(request, response, incoming);
    });
    const client = createClient({ apiKey: 'sk_prod_hidden', baseUrl: server.baseUrl });
    const input = { text, senderId: 'MyApp', recipients: numbers(1) };
    await client.sms.sendMany(input, { settleMs: 0 }).summary();
    const looks = server.requests.slice(1).map(({ url }) => new URL(url, 'http://a').searchParams);
    const day = new Date().toISOString().slice(0, 10);
    expect(Object.fromEntries(looks[0] ?? [])).toMatchObject({
      phone: '447911100000',
      sender: 'MyApp',
      to: day,
      limit: '100',
    });
    expect(looks.map((look) => look.get('page'))).toEqual(['1', '2', '3']);
  });
});

describe('a journal', () => {
  test('lets a second run continue where the first stopped', async () => {
    await using setting = await setUp();
    const journal = createMemoryJournal();
    const input = { ...message, recipients: numbers(100) };
    const first = setting.client.sms.sendMany(input, { journal, batchSize: 10 });
    const outcomes = first[Symbol.asyncIterator]();
    for (let requests = 0; requests < 3; requests += 1) await outcomes.next();
    await outcomes.return?.();
    const before = setting.counts().size;
    const rest = setting.client.sms.sendMany(input, { journal, batchSize: 10 });
    expect(await rest.summary()).toMatchObject({ accepted: 100 - before, skipped: before });
    expect([...setting.counts().values()]).toEqual(Array.from({ length: 100 }, () => 1));
  });

  test('with an intent without outcome: the next run looks it up and does not send it again', async () => {
    await using setting = await setUp();
    const journal = createMemoryJournal();
    const input = { ...message, recipients: numbers(20) };
    await setting.client.sms.sendMany(input, { journal, batchSize: 10 }).summary();
    // As after a kill: two outcomes were not written, and a third request was not made.
    const intents = journal.entries.filter(({ type }) => type === 'intent');
    const third = { ...intents[0], batch: 'third', recipients: numbers(10, 20) };
    journal.entries.splice(0, 4, ...intents, third as (typeof intents)[0]);
    const again = setting.client.sms.sendMany(
      { ...message, recipients: numbers(35) },
      { journal, batchSize: 10, settleMs },
    );
    expect(sumUp(await collectRun(again))).toEqual({ sent: 25, uncertain: 10 });
    expect(await again.summary()).toMatchObject({ reconciled: 20, accepted: 5, skipped: 30 });
    expect([...setting.counts().values()]).toEqual(Array.from({ length: 25 }, () => 1));
  });

  test('with a failed outcome: the next run sends to these recipients', async () => {
    await using setting = await setUp();
    const journal = createMemoryJournal();
    const { faults } = setting.sandbox;
    faults.add({ kind: 'status', status: 503, code: 'SANDBOX_UNAVAILABLE', on: 'sms.send' });
    const input = { ...message, recipients: numbers(10) };
    const options = { journal, maxRetries: 0 };
    const first = setting.client.sms.sendMany(input, options);
    expect(await first.summary()).toMatchObject({ failed: 10 });
    faults.clear();
    const second = setting.client.sms.sendMany(input, options);
    expect(await second.summary()).toMatchObject({ accepted: 10, skipped: 0 });
  });

  test('records each attempt, so that it shows during a pause that nothing was sent', async () => {
    await using setting = await setUp();
    setting.sandbox.faults.add({ kind: 'rate-limit', on: 'sms.send', nth: 1 });
    const journal = createMemoryJournal();
    const input = { ...message, recipients: numbers(3) };
    await setting.client.sms.sendMany(input, { journal }).summary();
    expect(
      journal.entries.map((entry) => (entry.type === 'outcome' ? entry.status : entry.type)),
    ).toEqual(['intent', 'failed', 'intent', 'sent']);
    expect(new Set(journal.entries.map(({ batch }) => batch)).size).toBe(1);
  });

  test('of a run that was killed between two attempts: the next run sends', async () => {
    await using setting = await setUp();
    setting.sandbox.faults.add({ kind: 'rate-limit', on: 'sms.send', nth: 1 });
    const journal = createMemoryJournal();
    const input = { ...message, recipients: numbers(3) };
    await setting.client.sms.sendMany(input, { journal, maxRetries: 0 }).summary();
    expect(setting.counts().size).toBe(0);
    const again = setting.client.sms.sendMany(input, { journal });
    expect(await again.summary()).toMatchObject({ accepted: 3, skipped: 0, requests: 1 });
  });

  test('contains no text', async () => {
    await using setting = await setUp();
    const journal = createMemoryJournal();
    await setting.client.sms
      .sendMany({ ...message, recipients: numbers(1) }, { journal })
      .summary();
    expect(JSON.stringify(journal.entries)).not.toContain('parcel');
  });

  test('that cannot be written ends the run before the first request', async () => {
    await using setting = await setUp();
    const journal = { ...createMemoryJournal(), append: () => Promise.reject(new Error('full')) };
    const input = { ...message, recipients: numbers(500) };
    await expect(setting.client.sms.sendMany(input, { journal }).summary()).rejects.toThrow('full');
    expect(setting.counts().size).toBe(0);
  });
});
