import { estimateCost } from '@23telecom/encoding';
import { describe, expect, test } from 'vitest';
import { collectRun, createMemoryJournal, numbers, type Setting, setUp, sumUp } from './set-up.ts';

const message = { text: 'Hello', senderId: 'MyApp' };

/** The most that messages can cost, by the price list: an independent calculation. */
async function mostFor({ client }: Setting, to: readonly string[], text = 'Hello') {
  const { prices } = await client.account.pricing();
  return estimateCost({ text, to, rates: prices, currency: 'EUR', at: Date.now() }).max;
}

/** The charge of the sandbox. */
function spent({ sandbox }: Setting): number {
  return sandbox.messages().reduce((sum, { cost }) => sum + cost, 0);
}

test('a run stops before the request whose most would pass the budget', async () => {
  await using setting = await setUp();
  const recipients = numbers(200);
  const perRequest = await mostFor(setting, recipients.slice(0, 10));
  const budget = 3.5 * perRequest;
  const options = { batchSize: 10, budget };
  const run = setting.client.sms.sendMany({ recipients, ...message }, options);
  const outcomes = await collectRun(run);
  const { accepted, unsent, cost, stoppedBy } = await run.summary();
  expect(stoppedBy).toBe('budget');
  expect(cost).toBeCloseTo(spent(setting), 8);
  expect(cost).toBeLessThanOrEqual(budget);
  // The next request would have fitted only if it cost less than its most.
  expect(cost + perRequest).toBeGreaterThan(budget);
  // The charges are less than the most, so that more than three requests fit.
  expect(accepted).toBeGreaterThan(30);
  expect(unsent).toBe(200 - accepted);
  expect(sumUp(outcomes)).toEqual({ sent: accepted, unsent: 200 - accepted });
});

test('runs at once never pass the budget, and use it up', async () => {
  await using setting = await setUp();
  const recipients = numbers(300);
  const [one = ''] = recipients;
  const most = await mostFor(setting, [one]);
  const budget = 40.5 * most;
  const options = { batchSize: 1, concurrency: 16, budget };
  const run = setting.client.sms.sendMany({ recipients, ...message }, options);
  const { cost } = await run.summary();
  expect(cost).toBeLessThanOrEqual(budget);
  expect(cost + most).toBeGreaterThan(budget);
});

test('the budget holds for all runs of a journal; a larger one goes on', async () => {
  await using setting = await setUp();
  const recipients = numbers(60);
  const journal = createMemoryJournal();
  const perRequest = await mostFor(setting, recipients.slice(0, 5));
  const send = (budget: number) =>
    setting.client.sms
      .sendMany({ recipients, ...message }, { batchSize: 5, budget, journal })
      .summary();
  const first = await send(3 * perRequest);
  expect(first.stoppedBy).toBe('budget');
  expect(first.accepted).toBeGreaterThan(0);
  const again = await send(3 * perRequest);
  expect(again).toMatchObject({ accepted: 0, stoppedBy: 'budget', skipped: first.accepted });
  expect(spent(setting)).toBeLessThanOrEqual(3 * perRequest);
  const last = await send(1000);
  expect(last).toMatchObject({ accepted: 60 - first.accepted, stoppedBy: null, unsent: 0 });
  expect([...setting.counts().values()]).toEqual(Array.from({ length: 60 }, () => 1));
});

test('a request without a response counts in full, in later runs too', async () => {
  await using setting = await setUp();
  setting.sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', nth: 1 });
  const recipients = numbers(40);
  const perRequest = await mostFor(setting, recipients.slice(0, 10));
  const journal = createMemoryJournal();
  const options = { batchSize: 10, budget: 1.5 * perRequest, concurrency: 1, journal };
  const first = await setting.client.sms
    .sendMany({ recipients, ...message }, { ...options, settleMs: 0 })
    .summary();
  expect(first.stoppedBy).toBe('budget');
  expect(first.reconciled + first.uncertain).toBe(10);
  expect(first.accepted).toBe(0);
  const again = await setting.client.sms.sendMany({ recipients, ...message }, options).summary();
  expect(again).toMatchObject({ accepted: 0, stoppedBy: 'budget' });
});

test('a request that certainly sent nothing costs nothing', async () => {
  await using setting = await setUp();
  setting.sandbox.faults.add({
    kind: 'status',
    on: 'sms.send',
    nth: 1,
    status: 400,
    code: 'INVALID_SENDER',
  });
  const recipients = numbers(20);
  const budget = (await mostFor(setting, recipients.slice(0, 10))) * 1.01;
  const options = { batchSize: 10, budget, concurrency: 1 };
  const summary = await setting.client.sms.sendMany({ recipients, ...message }, options).summary();
  expect(summary).toMatchObject({ failed: 10, accepted: 10, stoppedBy: null });
});

test('each text has its own segments, and a number without a price is invalid', async () => {
  await using setting = await setUp();
  const [one = '', two = ''] = numbers(2);
  const long = 'x'.repeat(400);
  const budget = (await mostFor(setting, [one])) + (await mostFor(setting, [two], long)) - 0.0001;
  const options = { batchSize: 1, concurrency: 1, budget };
  const recipients = ['+999123456789', { recipient: two, text: long }, { recipient: one }];
  const run = setting.client.sms.sendMany({ recipients, ...message }, options);
  const outcomes = await collectRun(run);
  expect(outcomes[0]).toMatchObject({
    status: 'invalid',
    recipients: ['+999123456789'],
    issues: [{ code: 'NO_PRICE' }],
  });
  // The three segments were charged less than their most, so the second message fits too.
  expect(await run.summary()).toMatchObject({ accepted: 2, segments: 4, invalid: 1 });
});

describe('without prices', () => {
  test('nothing is sent if the price list cannot be read', async () => {
    await using setting = await setUp();
    setting.sandbox.faults.add({ kind: 'degraded-cache', on: 'account.pricing' });
    const run = setting.client.sms.sendMany({ recipients: numbers(5), ...message }, { budget: 1 });
    await expect(run.summary()).rejects.toMatchObject({ code: 'PRICES_UNAVAILABLE', sent: 'no' });
    expect(setting.sandbox.messages()).toEqual([]);
  });

  test('no price list is requested without a budget', async () => {
    await using setting = await setUp();
    await setting.client.sms.sendMany({ recipients: numbers(5), ...message }).summary();
    expect(setting.sandbox.requests({ operation: 'account.pricing' })).toEqual([]);
  });
});

test.each([-1, NaN, Infinity, '5', null])('a budget of %j is refused', async (budget) => {
  await using setting = await setUp();
  const options = { budget: budget as number };
  const run = setting.client.sms.sendMany({ recipients: numbers(5), ...message }, options);
  await expect(run.summary()).rejects.toMatchObject({ issues: [{ path: 'budget' }] });
  expect(setting.sandbox.messages()).toEqual([]);
});
