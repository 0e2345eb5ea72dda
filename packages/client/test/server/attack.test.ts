import { createSandbox, type Sandbox } from '@23telecom/sandbox';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createClient, createMemoryStore, type SharedStore } from '../../src/index.ts';
import { openFileStore } from '../../src/node/index.ts';
import {
  createProxyHandler,
  type Limit,
  limitPace,
  limitSpend,
  type ProxyHandler,
} from '../../src/server/index.ts';
import { authorize, post } from './open-proxy.ts';

// Artificially inflated traffic: many visitors, one range of numbers whose owner earns from each message.

const hour = 3_600_000;
const requests = 10_000;
const visitors = 200;
const atOnce = 90;
const text = 'Your code is 1234';

/** The numbers of one range, each a few times. */
const targets = Array.from({ length: 2500 }, (_, index) => `+4477009${10_000 + index}`);

function makeHandler(sandbox: Sandbox, limits: readonly Limit[]): ProxyHandler {
  const client = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
  });
  return createProxyHandler({
    client,
    allow: ['sms.send'],
    authorize,
    limits: { 'sms.send': limits },
  });
}

/** Asks the handlers in turn, many at once; returns the number of responses by status. */
async function attack(handlers: readonly ProxyHandler[], count = requests) {
  const statuses = new Map<number, number>();
  let next = 0;
  async function ask(): Promise<void> {
    while (next < count) {
      const index = next;
      next += 1;
      const to = [targets[index % targets.length] ?? ''];
      const request = post(
        'sms.send',
        { input: { to, text, senderId: 'MyApp' } },
        { visitor: `visitor ${index % visitors}` },
      );
      const handle = handlers[index % handlers.length];
      const { status } = (await handle?.(request)) ?? Response.error();
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, ask));
  return Object.fromEntries(statuses);
}

const prefixMax = 500;

function pace(store: SharedStore): Limit {
  return limitPace({
    store,
    visitor: { max: 40, perMs: hour },
    recipient: { max: 3, perMs: hour },
    prefix: { digits: 7, max: prefixMax, perMs: hour },
    country: { max: 5000, perMs: hour },
  });
}

test('10,000 requests of 200 visitors to one range, over two handlers on one store: exactly the limit goes out', async () => {
  await using sandbox = createSandbox({ hasHistory: false, balance: 1e6 });
  const store = createMemoryStore();
  const handlers = [makeHandler(sandbox, [pace(store)]), makeHandler(sandbox, [pace(store)])];
  expect(await attack(handlers)).toEqual({ 200: prefixMax, 429: requests - prefixMax });
  expect(sandbox.messages()).toHaveLength(prefixMax);
});

test('over two stores on one file too', async () => {
  await using sandbox = createSandbox({ hasHistory: false, balance: 1e6 });
  const folder = await mkdtemp(path.join(tmpdir(), 'attack-'));
  const file = path.join(folder, 'limits.store');
  {
    await using one = await openFileStore(file);
    await using two = await openFileStore(file);
    const handlers = [makeHandler(sandbox, [pace(one)]), makeHandler(sandbox, [pace(two)])];
    expect(await attack(handlers, 2000)).toEqual({ 200: prefixMax, 429: 2000 - prefixMax });
    expect(sandbox.messages()).toHaveLength(prefixMax);
  }
  await rm(folder, { recursive: true });
});

test('the money that the attack costs stays within the limit, and no cent more', async () => {
  await using sandbox = createSandbox({ hasHistory: false, balance: 1e6 });
  const store = createMemoryStore();
  const max = 5;
  const spend = () => limitSpend({ store, total: { max, perMs: hour } });
  const handlers = [makeHandler(sandbox, [spend()]), makeHandler(sandbox, [spend()])];
  const statuses = await attack(handlers, 3000);
  const costs = sandbox.messages().map(({ cost }) => cost);
  const spent = costs.reduce((sum, cost) => sum + cost, 0);
  expect(statuses[200]).toBe(costs.length);
  expect(spent).toBeLessThanOrEqual(max);
  // The rest is less than the most that a message can cost here.
  expect(spent).toBeGreaterThan(max - 0.5);
});

test('control: the attack passes limits that are read before they are written', async () => {
  await using sandbox = createSandbox({ hasHistory: false, balance: 1e6 });
  const store = createMemoryStore();
  let sum = 0;
  const naive: SharedStore = {
    ...store,
    async count(counters) {
      const isWithin = sum + 1 <= prefixMax;
      // A database responds a little later.
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (isWithin) sum += 1;
      const windowEndsAt = counters.map(() => Date.now() + hour);
      return isWithin
        ? { isWithin, exceeded: [], retryAfterMs: 0, windowEndsAt }
        : { isWithin, exceeded: [counters[0]?.key ?? ''], retryAfterMs: 1, windowEndsAt: [] };
    },
  };
  await attack([makeHandler(sandbox, [pace(naive)]), makeHandler(sandbox, [pace(naive)])], 1200);
  expect(sandbox.messages().length).toBeGreaterThan(prefixMax);
});

test('control: two handlers with a store each send twice the limit', async () => {
  await using sandbox = createSandbox({ hasHistory: false, balance: 1e6 });
  const make = () => makeHandler(sandbox, [pace(createMemoryStore())]);
  await attack([make(), make()], 1200);
  expect(sandbox.messages()).toHaveLength(2 * prefixMax);
});
