import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFileJournal } from '../../src/node/index.ts';
import { collectRun, createMemoryJournal, numbers, setUp } from './set-up.ts';

const message = { text: 'Your parcel is here', senderId: 'MyApp' };

describe('two runs at once on one journal object', () => {
  test('the second is refused, and each recipient gets one message', async () => {
    await using setting = await setUp();
    const journal = createMemoryJournal();
    const input = { ...message, recipients: numbers(500) };
    const runs = [1, 2].map(() => setting.client.sms.sendMany(input, { journal }));
    const [first, second] = await Promise.allSettled(runs.map((run) => run.summary()));
    expect(first).toMatchObject({ status: 'fulfilled', value: { accepted: 500 } });
    expect(second).toMatchObject({
      status: 'rejected',
      reason: { name: 'StoreError', code: 'JOURNAL_IN_USE', sent: 'no' },
    });
    expect(new Set(setting.counts().values())).toEqual(new Set([1]));
    expect(setting.counts().size).toBe(500);
  });

  test('the journal is free again when the run has ended, failed or was left', async () => {
    await using setting = await setUp();
    const journal = createMemoryJournal();
    const run = (recipients: readonly string[], text = message.text) =>
      setting.client.sms.sendMany({ ...message, text, recipients }, { journal, batchSize: 10 });
    await collectRun(run(numbers(10)));
    await expect(run(numbers(10, 10), '').summary()).rejects.toMatchObject({
      name: 'ValidationError',
    });
    for await (const outcome of run(numbers(30, 20))) {
      expect(outcome.status).toBe('sent');
      break;
    }
    expect(await run(numbers(50)).summary()).toMatchObject({ uncertain: 0 });
    expect(new Set(setting.counts().values())).toEqual(new Set([1]));
    expect(setting.counts().size).toBe(50);
  });
});

test('a journal that is deleted during a run stops it before the next request', async () => {
  await using setting = await setUp();
  const folder = await mkdtemp(path.join(tmpdir(), 'journal-'));
  const file = path.join(folder, 'mailing.journal');
  const journal = await openFileJournal(file);
  const run = setting.client.sms.sendMany(
    { ...message, recipients: numbers(1000) },
    { journal, batchSize: 10, concurrency: 1 },
  );
  const readAll = async () => {
    let sent = 0;
    for await (const { recipients } of run) {
      sent += recipients.length;
      if (sent === 50) await rm(file);
    }
  };
  await expect(readAll()).rejects.toMatchObject({ name: 'StoreError', code: 'JOURNAL_LOST' });
  // The request that was under way when the file disappeared.
  expect(setting.counts().size).toBeLessThanOrEqual(60);
  await journal.close();
  await rm(folder, { recursive: true });
});
