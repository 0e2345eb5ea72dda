import { describe, expect, test } from 'vitest';
import { createClient, listUncertain, resolveUncertain } from '../../src/index.ts';
import { createMemoryJournal, numbers, setUp, sumUp, collectRun } from './set-up.ts';

const message = { text: 'Your parcel is here', senderId: 'MyApp' };
const settleMs = 1200;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a lost request that was not sent is uncertain', () => {
  test('after a test message of this client to a recipient of the campaign', async () => {
    await using setting = await setUp();
    const recipients = numbers(20);
    await setting.client.sms.send({ ...message, to: recipients.slice(-1) });
    setting.sandbox.faults.add({ kind: 'drop-before', on: 'sms.send' });
    const run = setting.client.sms.sendMany({ ...message, recipients }, { settleMs });
    expect(await run.summary()).toMatchObject({ uncertain: 20, reconciled: 0 });
  });

  test.each([0, 19])('after a test message of another program to recipient %d', async (index) => {
    await using setting = await setUp();
    const recipients = numbers(20);
    const { url } = await setting.sandbox.listen();
    const other = createClient({ apiKey: 'sk_prod_local', baseUrl: url });
    await other.sms.send({ ...message, to: recipients.slice(index, index + 1) });
    setting.sandbox.faults.add({ kind: 'drop-before', on: 'sms.send' });
    const run = setting.client.sms.sendMany({ ...message, recipients }, { settleMs });
    expect(await run.summary()).toMatchObject({ uncertain: 20, reconciled: 0 });
  });

  test('after another campaign of another program to the same number', async () => {
    await using setting = await setUp();
    const { url } = await setting.sandbox.listen();
    const input = { ...message, recipients: numbers(1) };
    await createClient({ apiKey: 'sk_prod_local', baseUrl: url }).sms.sendMany(input).summary();
    await wait(3000);
    setting.sandbox.faults.add({ kind: 'drop-before', on: 'sms.send' });
    const run = setting.client.sms.sendMany(input, { settleMs });
    expect(await run.summary()).toMatchObject({ uncertain: 1, reconciled: 0 });
  });

  test('beside a code whose link differs', async () => {
    await using setting = await setUp();
    const { url } = await setting.sandbox.listen();
    const other = createClient({ apiKey: 'sk_prod_local', baseUrl: url });
    setting.sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', nth: 1 });
    const input = { senderId: 'MyApp', recipients: numbers(1) };
    const run = setting.client.sms.sendMany(
      { ...input, text: 'Go https://x.example/111' },
      { settleMs },
    );
    const running = run.summary();
    await wait(100);
    await other.sms.sendMany({ ...input, text: 'Go https://x.example/222' }).summary();
    expect(await running).toMatchObject({ uncertain: 1 });
  });

  test('if another request of this client to the same number was lost, and one message is there', async () => {
    await using setting = await setUp();
    setting.sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', nth: 1 });
    setting.sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', nth: 2 });
    const input = { ...message, recipients: numbers(1) };
    const runs = [1, 2].map(() => setting.client.sms.sendMany(input, { settleMs }).summary());
    for (const figures of await Promise.all(runs)) expect(figures).toMatchObject({ uncertain: 1 });
  });
});

test('two lost requests to the same number are both sent if two messages are there', async () => {
  await using setting = await setUp();
  setting.sandbox.faults.add({ kind: 'drop-after', on: 'sms.send' });
  const input = { ...message, recipients: numbers(1) };
  const runs = [1, 2].map(() => setting.client.sms.sendMany(input, { settleMs }).summary());
  for (const figures of await Promise.all(runs)) expect(figures).toMatchObject({ reconciled: 1 });
});

describe('a middleware that throws after the request went out', () => {
  const limits = { settleMs, batchSize: 5, concurrency: 1 };
  const input = { ...message, recipients: numbers(10) };

  async function loseOne(isHistoryKnown: boolean) {
    await using setting = await setUp();
    const { url } = await setting.sandbox.listen();
    let calls = 0;
    const client = createClient({
      apiKey: 'sk_prod_local',
      baseUrl: url,
      middleware: [
        async ({ kind }, next) => {
          const response = await next();
          if (kind === 'send' && (calls += 1) === 1) throw new Error('a bug');
          if (kind === 'read' && !isHistoryKnown) throw new Error('a bug');
          return response;
        },
      ],
    });
    const journal = createMemoryJournal();
    const first = await client.sms.sendMany(input, { ...limits, journal }).summary();
    const second = await setting.client.sms.sendMany(input, { ...limits, journal }).summary();
    return { first, second, counts: [...setting.counts().values()] };
  }

  test('leaves its request sent if the history shows it, and a second run sends nothing', async () => {
    const { first, second, counts } = await loseOne(true);
    expect(first).toMatchObject({ accepted: 5, reconciled: 5, failed: 0, stoppedBy: null });
    expect(second).toMatchObject({ skipped: 10, requests: 0 });
    expect(counts).toEqual(Array.from({ length: 10 }, () => 1));
  });

  test('leaves it uncertain if it cannot read the history, and a second run sends nothing', async () => {
    const { first, second, counts } = await loseOne(false);
    expect(first).toMatchObject({ accepted: 5, uncertain: 5, failed: 0, stoppedBy: null });
    expect(second).toMatchObject({ requests: 0, failed: 0, unsent: 0 });
    expect(counts).toEqual(Array.from({ length: 10 }, () => 1));
  });
});

test('a later run looks over the whole window again', async () => {
  await using setting = await setUp();
  setting.sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', nth: 1 });
  const showHistory = setting.sandbox.faults.add({
    kind: 'status',
    status: 500,
    on: 'sms.messages.list',
  });
  const journal = createMemoryJournal();
  const input = { ...message, recipients: numbers(10) };
  const first = setting.client.sms.sendMany(input, { journal, settleMs: 0, maxRetries: 0 });
  expect(await first.summary()).toMatchObject({ uncertain: 10 });
  expect(await listUncertain(journal)).toMatchObject([{ recipients: numbers(10) }]);
  showHistory();
  const second = setting.client.sms.sendMany(input, { journal, settleMs });
  expect(await second.summary()).toMatchObject({ reconciled: 10, uncertain: 0, skipped: 10 });
  expect(await listUncertain(journal)).toEqual([]);
});

describe('resolveUncertain', () => {
  async function loseRequest() {
    const setting = await setUp();
    setting.sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', nth: 1 });
    const journal = createMemoryJournal();
    const run = (): Promise<Readonly<Record<string, number>>> =>
      collectRun(
        setting.client.sms.sendMany(
          { ...message, recipients: numbers(10) },
          { journal, settleMs: 0 },
        ),
      ).then(sumUp);
    expect(await run()).toEqual({ uncertain: 10 });
    const [{ batch } = { batch: '' }] = await listUncertain(journal);
    return { setting, journal, run, batch };
  }

  test('with `resend`: the next run sends', async () => {
    const { setting, journal, run, batch } = await loseRequest();
    await resolveUncertain(journal, batch, 'resend');
    expect(journal.entries.at(-1)).toEqual({
      type: 'resolution',
      batch,
      at: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      decision: 'resend',
    });
    expect(await run()).toEqual({ sent: 10 });
    expect(await listUncertain(journal)).toEqual([]);
    await setting.sandbox.close();
  });

  test('with `sent`: the next run skips the recipients and does not look them up', async () => {
    const { setting, journal, run, batch } = await loseRequest();
    await resolveUncertain(journal, batch, 'sent');
    expect(await run()).toEqual({});
    expect(setting.counts().size).toBe(0);
    await setting.sandbox.close();
  });

  test('rejects another decision, and a request that is not uncertain, and records neither', async () => {
    const { setting, journal, batch } = await loseRequest();
    const { length } = journal.entries;
    await expect(resolveUncertain(journal, batch, 'failed' as 'sent')).rejects.toMatchObject({
      issues: [{ path: 'decision' }],
    });
    await expect(resolveUncertain(journal, 'other', 'sent')).rejects.toMatchObject({
      issues: [{ path: 'batch', code: 'NOT_UNCERTAIN' }],
    });
    expect(journal.entries).toHaveLength(length);
    await setting.sandbox.close();
  });
});
