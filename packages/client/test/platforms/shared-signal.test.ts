import { createSandbox } from '@23telecom/sandbox';
import { getEventListeners } from 'node:events';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClient, createMemoryStore } from '../../src/index.ts';
import { fastOptions } from '../support/fast-clock.ts';
import { json, startServer } from '../support/scripted-server.ts';

const sandbox = createSandbox({ hasHistory: false });
afterAll(() => sandbox.close());
const telecom = createClient({
  apiKey: 'sk_prod_local',
  baseUrl: sandbox.baseUrl,
  fetch: sandbox.fetch,
  ...fastOptions(),
});
const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };

let warnings: Error[] = [];
const keep = (warning: Error) => void warnings.push(warning);
beforeEach(() => {
  warnings = [];
  process.on('warning', keep);
});
afterEach(() => void process.off('warning', keep));

/** Node emits warnings in a later turn. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

const store = createMemoryStore();
const calls: Readonly<Record<string, (signal: AbortSignal, index: number) => Promise<unknown>>> = {
  balance: (signal) => telecom.account.balance(undefined, { signal }),
  send: (signal) => telecom.sms.send(message, { signal }),
  preview: (signal) => telecom.sms.preview(message, { signal }),
  list: (signal) => telecom.sms.messages.list({}, { signal }).toArray({ limit: 5 }),
  export: async (signal) => (await telecom.sms.messages.export({}, { signal })).text(),
  sendMany: (signal) =>
    telecom.sms.sendMany({ ...message, recipients: message.to }, { signal }).summary(),
  sendOnce: (signal, index) => telecom.sms.sendOnce(`key-${index}`, message, { store, signal }),
  waitFor: async (signal) => {
    const { results } = await telecom.sms.send(message, { signal });
    return telecom.sms
      .waitFor(results[0]?.messageId ?? '', { signal, timeoutMs: 1000 })
      .catch(() => 0);
  },
};

test('control: eleven listeners on one signal raise a warning', async () => {
  const { signal } = new AbortController();
  for (let index = 0; index < 11; index += 1) signal.addEventListener('abort', () => index);
  await nextTurn();
  expect(warnings.map(({ name }) => name)).toEqual(['MaxListenersExceededWarning']);
});

describe('twenty parallel calls on one signal raise no warning and leave no listener', () => {
  test.each(Object.entries(calls))('%s', async (_name, call) => {
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 20 }, (_, index) => call(signal, index)));
    await nextTurn();
    expect(warnings).toEqual([]);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('during the pauses between attempts', async () => {
    await using server = await startServer(json(503, {}));
    const failing = createClient({ apiKey: 'sk', baseUrl: server.baseUrl, ...fastOptions(20) });
    const { signal } = new AbortController();
    const options = { signal, maxRetries: 1 };
    const all = Array.from({ length: 20 }, () => failing.account.balance(undefined, options));
    await Promise.allSettled(all);
    expect(warnings).toEqual([]);
    expect(server.requests).toHaveLength(40);
  });
});

test('an abort ends every call on the signal with its reason', async () => {
  await using server = await startServer(() => undefined);
  const silent = createClient({ apiKey: 'sk', baseUrl: server.baseUrl });
  const controller = new AbortController();
  const { signal } = controller;
  const all = Array.from({ length: 20 }, () => silent.account.balance(undefined, { signal }));
  await expect.poll(() => server.requests.length).toBe(20);
  const reason = new Error('enough');
  controller.abort(reason);
  for (const { reason: found } of (await Promise.allSettled(all)) as PromiseRejectedResult[]) {
    expect(found).toBe(reason);
  }
});
