import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../src/call/waiting/clock.ts';
import { createExecute } from '../src/call/create-execute.ts';
import { onDemand } from '../src/call/runtime/on-demand.ts';
import { proxyTransport } from '../src/call/transports/proxy-transport.ts';
import { createClient, type Period, type TelecomClient } from '../src/index.ts';

function doNothing(): undefined {
  return undefined;
}

describe('a call while its operation is being loaded', () => {
  const execute = createExecute({
    baseUrl: 'http://127.0.0.1:1',
    isProxy: true,
    loadTransport: () => Promise.resolve(proxyTransport('http://127.0.0.1:1')),
    clock: systemClock,
    defaults: {},
    middleware: [],
    secrets: [],
    findLocalRun: async () => undefined,
    log: doNothing,
  });

  test('rejects at once if it is aborted, even if the file never loads', async () => {
    const controller = new AbortController();
    const call = execute(() => new Promise<never>(doNothing), undefined, {
      signal: controller.signal,
    });
    controller.abort(new Error('mine'));
    await expect(call).rejects.toThrow('mine');
  });

  test('rejects with the error of the load, and makes no request', async () => {
    const load = onDemand(() => Promise.reject(new Error('404')));
    await expect(execute(load, undefined)).rejects.toMatchObject({ code: 'PART_NOT_LOADED' });
  });
});

describe('a request has the input at the time of the call, even if it changes during the load of a file', () => {
  function open() {
    const requests: Request[] = [];
    const telecom = createClient({
      apiKey: 'sk_test_x',
      fetch: (url, init) => {
        requests.push(new Request(url, init));
        return Promise.resolve(Response.json({ status: true, stats: {} }));
      },
    });
    return { requests, telecom };
  }

  test('a filter', async () => {
    const { requests, telecom } = open();
    const filter: { period: Period } = { period: '7d' };
    const stats = telecom.sms.stats.get(filter);
    filter.period = '30d';
    await stats;
    expect(requests.map(({ url }) => new URL(url).search)).toEqual(['?period=7d']);
  });

  test('query and body of a raw request', async () => {
    const { requests, telecom } = open();
    const query = { page: 1 };
    const body = { to: ['+447911123456'], at: new Date(0) };
    const call = telecom.request('POST', '/thing', { query, body });
    query.page = 2;
    body.to.push('+447911123457');
    await call;
    expect(requests.map(({ url }) => new URL(url).search)).toEqual(['?page=1']);
    expect(await requests[0]?.json()).toEqual({
      to: ['+447911123456'],
      at: '1970-01-01T00:00:00.000Z',
    });
  });
});

test.each<[string, (telecom: TelecomClient, signal: AbortSignal) => PromiseLike<unknown>]>([
  ['a list', ({ sms }, signal) => sms.messages.list({}, { signal })],
  [
    'a list that is iterated',
    ({ sms }, signal) => sms.messages.list({}, { signal }).toArray({ limit: 1 }),
  ],
  [
    'preview',
    ({ sms }, signal) => sms.preview({ to: [], text: 'x', senderId: 'MyApp' }, { signal }),
  ],
  ['waitFor', ({ sms }, signal) => sms.waitFor('api_1', { signal })],
])('%s with an aborted signal rejects with its reason, and makes no request', async (_, call) => {
  const telecom = createClient({
    apiKey: 'sk_test_x',
    fetch: () => Promise.reject(new Error('expected no request')),
  });
  const reason = new Error('mine');
  await expect(call(telecom, AbortSignal.abort(reason))).rejects.toBe(reason);
});

test('a signal that many calls share has no listeners left after them', async () => {
  const telecom = createClient({
    apiKey: 'sk_test_x',
    fetch: () => Promise.resolve(Response.json({ status: true, balance: 1, currency: 'EUR' })),
  });
  const { signal } = new AbortController();
  for (let call = 0; call < 3; call += 1) await telecom.account.balance(undefined, { signal });
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
