import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { isConnectionError, type Period } from '../index.ts';
import { createClient } from '../client/create-client.ts';
import type { TelecomClient } from '../client/telecom-client.ts';
import { systemClock } from './clock.ts';
import { createExecute } from './execute.ts';
import { onDemand } from './on-demand.ts';
import { proxyTransport } from './proxy-transport.ts';

const nothing = () => undefined;

test('a part is made once, when it is first used', async () => {
  let made = 0;
  const load = onDemand(() => Promise.resolve({ number: (made += 1) }));
  expect(made).toBe(0);
  const [first, second] = await Promise.all([load(), load()]);
  expect(first).toBe(second);
  expect(await load()).toEqual({ number: 1 });
});

test('a file that does not come is an error of the connection, and is asked for again', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module');
  let isMissing = true;
  const load = onDemand(() => (isMissing ? Promise.reject(cause) : Promise.resolve('part')));
  const error: unknown = await load().catch((reason: unknown) => reason);
  expect(isConnectionError(error)).toBe(true);
  expect(error).toMatchObject({ code: 'PART_NOT_LOADED', retryable: true, sent: 'no', cause });
  isMissing = false;
  expect(await load()).toBe('part');
});

describe('a call whose operation is loaded', () => {
  const execute = createExecute({
    transport: proxyTransport('http://127.0.0.1:1'),
    clock: systemClock,
    defaults: {},
    middleware: [],
    secrets: [],
    log: nothing,
  });

  test('ends at once when it is aborted, though the file never comes', async () => {
    const controller = new AbortController();
    const call = execute(() => new Promise<never>(nothing), undefined, {
      signal: controller.signal,
    });
    controller.abort(new Error('mine'));
    await expect(call).rejects.toThrow('mine');
  });

  test('rejects with what the load fails with, and asks nothing', async () => {
    const load = onDemand(() => Promise.reject(new Error('404')));
    await expect(execute(load, undefined)).rejects.toMatchObject({ code: 'PART_NOT_LOADED' });
  });
});

describe('what is asked is what was given at the call, though it is changed while a file comes', () => {
  const open = () => {
    const asked: Request[] = [];
    const telecom = createClient({
      apiKey: 'sk_test_x',
      fetch: (url, init) => {
        asked.push(new Request(url, init));
        return Promise.resolve(Response.json({ status: true, stats: {} }));
      },
    });
    return { asked, telecom };
  };

  test('a filter', async () => {
    const { asked, telecom } = open();
    const filter: { period: Period } = { period: '7d' };
    const stats = telecom.sms.stats.get(filter);
    filter.period = '30d';
    await stats;
    expect(asked.map(({ url }) => new URL(url).search)).toEqual(['?period=7d']);
  });

  test('query and body of a raw request', async () => {
    const { asked, telecom } = open();
    const query = { page: 1 };
    const body = { to: ['+447911123456'], at: new Date(0) };
    const answer = telecom.request('POST', '/thing', { query, body });
    query.page = 2;
    body.to.push('+447911123457');
    await answer;
    expect(asked.map(({ url }) => new URL(url).search)).toEqual(['?page=1']);
    expect(await asked[0]?.json()).toEqual({
      to: ['+447911123456'],
      at: '1970-01-01T00:00:00.000Z',
    });
  });
});

test.each<[string, (telecom: TelecomClient, signal: AbortSignal) => PromiseLike<unknown>]>([
  ['a list', ({ sms }, signal) => sms.messages.list({}, { signal })],
  [
    'a list that is walked',
    ({ sms }, signal) => sms.messages.list({}, { signal }).toArray({ limit: 1 }),
  ],
  [
    'preview',
    ({ sms }, signal) => sms.preview({ to: [], text: 'x', senderId: 'MyApp' }, { signal }),
  ],
  ['waitFor', ({ sms }, signal) => sms.waitFor('api_1', { signal })],
])('%s that was aborted rejects with the reason, and asks nothing', async (_, call) => {
  const telecom = createClient({
    apiKey: 'sk_test_x',
    fetch: () => Promise.reject(new Error('nothing is asked')),
  });
  const reason = new Error('mine');
  await expect(call(telecom, AbortSignal.abort(reason))).rejects.toBe(reason);
});

test('a signal that many calls share keeps nothing of them', async () => {
  const telecom = createClient({
    apiKey: 'sk_test_x',
    fetch: () => Promise.resolve(Response.json({ status: true, balance: 1, currency: 'EUR' })),
  });
  const { signal } = new AbortController();
  for (let call = 0; call < 3; call += 1) await telecom.account.balance(undefined, { signal });
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
