import { expect, test } from 'vitest';
import { numbers, startService } from '../support/start-service.ts';

test('a worker goes on when the clock of its machine is set back', async () => {
  let offsetMs = 0;
  const clock = {
    now: () => Date.now() + offsetMs,
    sleep: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        signal?.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
  const { campaigns, open, database } = await startService();
  const other = open({ clock });
  const worker = other.work();
  const first = await campaigns.create({ id: 'first', senderId: 'MyApp', text: 'Hi' });
  await first.add(numbers(1));
  await first.plan();
  await first.start();
  await first.waitFor('sent', { timeoutMs: 20_000 });
  offsetMs = -3_600_000;
  const second = await campaigns.create({ id: 'second', senderId: 'MyApp', text: 'Hi' });
  await second.add(numbers(1));
  await second.plan();
  // Without the announcement, the worker must look by itself. Its clock is an hour behind that of the tables.
  await database.database.query(`update telecom.campaign set state = 'running' where id = 'second';
    update telecom.account set next_slot_at = '-infinity'`);
  await second.waitFor('sent', { timeoutMs: 20_000 });
  await worker.stop();
});

test.each([
  [
    'throws',
    () => {
      throw new Error('mine');
    },
  ],
  ['rejects', () => Promise.reject(new Error('mine'))],
] as const)('a worker goes on when onError %s', async (_, onError) => {
  const { campaigns, open, sandbox, database } = await startService();
  let reports = 0;
  const logged: unknown[] = [];
  const { error } = console;
  console.error = (value: unknown) => void logged.push(value);
  try {
    const failing = open({
      onError: () => {
        reports += 1;
        return onError() as unknown as undefined;
      },
    });
    await database.database.query('alter table telecom.lane rename to lane_away');
    const worker = failing.work();
    await expect.poll(() => reports).toBeGreaterThan(0);
    await database.database.query('alter table telecom.lane_away rename to lane');
    const campaign = await campaigns.create({ id: 'a', senderId: 'MyApp', text: 'Hi' });
    await campaign.add(numbers(1));
    await campaign.plan();
    await campaign.start();
    await campaign.waitFor('sent', { timeoutMs: 20_000 });
    await worker.stop();
    expect(sandbox.messages()).toHaveLength(1);
    expect(logged).toContainEqual(new Error('mine'));
  } finally {
    console.error = error;
  }
});

test('a store that is closed under a worker fails its statements at once', async () => {
  const { campaigns, database } = await startService();
  const store = database.openStore();
  const opened = await store.open();
  await store.close();
  await expect(opened.query('select 1')).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    retryable: false,
  });
  await campaigns.close();
});

test('a wait for a campaign that is deleted rejects', async () => {
  const { campaigns } = await startService();
  const campaign = await campaigns.create({ id: 'a', senderId: 'MyApp', text: 'Hi' });
  await campaign.cancel();
  const waiting = expect(campaign.waitFor('final', { timeoutMs: 20_000 })).resolves.toBeDefined();
  await waiting;
  await campaigns.prune({ olderThanDays: 0 });
  await expect(campaign.waitFor('final', { timeoutMs: 20_000 })).rejects.toMatchObject({
    code: 'CAMPAIGN_NOT_FOUND',
  });
  await expect(async () => {
    for await (const progress of campaign.watch()) expect(progress).toBeUndefined();
  }).rejects.toMatchObject({ code: 'CAMPAIGN_NOT_FOUND' });
});

test('lists of any order and length are suppressed and taken back at the same time', async () => {
  const { campaigns, open } = await startService();
  const others = [campaigns, open(), open(), open()];
  const list = numbers(25_000);
  const reversed = [...list].reverse();
  await Promise.all(
    others.map((each, index) => each.suppress(index % 2 ? list : reversed, { reason: `${index}` })),
  );
  const removed = await Promise.all(
    others.map((each, index) => each.unsuppress(index % 2 ? list : reversed)),
  );
  expect(removed.reduce((sum, count) => sum + count)).toBe(25_000);
});

test('one of two decisions counts, and the other one is told so', async () => {
  const { campaigns, open, sandbox, database } = await startService();
  const campaign = await campaigns.create({ id: 'a', senderId: 'MyApp' });
  const recipients = numbers(20);
  await campaign.add(recipients.map((recipient) => ({ recipient, text: `Hi ${recipient}` })));
  await campaign.plan();
  await campaign.start();
  await database.database
    .query(`update telecom.batch set state = 'uncertain', attempt = 1, sent_at = now();
    update telecom.campaign set state = 'sent'`);
  const handles = [campaign, await open().get('a')];
  for (const [index] of recipients.entries()) {
    const results = await Promise.allSettled([
      handles[index % 2]?.resolve({ batch: index + 1, attempt: 1 }, 'sent', { by: 'ann' }),
      handles[(index + 1) % 2]?.resolve({ batch: index + 1, attempt: 1 }, 'resend', { by: 'bob' }),
    ]);
    const failed = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as Error] : [],
    );
    expect(failed).toMatchObject([{ code: 'DECISION_OUTDATED' }]);
    expect(failed[0]?.message).toContain('somebody decided');
  }
  while (!(await campaigns.step()).isIdle);
  const { accepted, reconciled, uncertain } = await campaign.progress();
  expect({ accepted, sum: accepted + reconciled, uncertain }).toEqual({
    accepted: sandbox.messages().length,
    sum: 20,
    uncertain: 0,
  });
});
