// A caller may use one object for many calls. Each call has the values of the time at which it was made.
import { describe, expect, test } from 'vitest';
import { createClient, createMemoryStore } from '../src/index.ts';
import { limitPace, limitSend, limitSpend } from '../src/server/index.ts';
import { setUp } from './send-many/set-up.ts';
import { accept, startServer } from './support/scripted-server.ts';

const one = '+447700900000';
const two = '+447700900001';
const message = { to: [one], text: 'Your code is 1234', senderId: 'MyApp' };

describe('a lost send is remembered with its own recipients', () => {
  test.each([
    ['the list of recipients', (input: { to: string[] }) => input.to.splice(0, 1, two)],
    ['the field of recipients', (input: { to: string[] }) => (input.to = [two])],
    ['the sender', (input: { senderId: string }) => (input.senderId = 'Other')],
  ] as const)('if the caller changes %s meanwhile', async (_, change) => {
    await using setting = await setUp();
    const { sms } = setting.client;
    const input = { ...message, to: [one] };
    setting.sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', nth: 1 });
    const lost = sms.send(input);
    change(input);
    await expect(lost).rejects.toMatchObject({ sent: 'maybe' });
    // The message in the history may be that of the lost send: it proves nothing for this one.
    setting.sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', nth: 1 });
    const store = createMemoryStore();
    await expect(sms.sendOnce('order 17', message, { store, settleMs: 200 })).rejects.toMatchObject(
      { code: 'SEND_UNCERTAIN' },
    );
    expect(setting.sandbox.messages()).toHaveLength(1);
  });
});

describe('the options of a call', () => {
  const ways = {
    send: (telecom: ReturnType<typeof createClient>, options: object) =>
      telecom.sms.send(message, options),
    sendOnce: (telecom: ReturnType<typeof createClient>, options: object) =>
      telecom.sms.sendOnce('key', message, { store: createMemoryStore(), ...options }),
    sendMany: (telecom: ReturnType<typeof createClient>, options: object) =>
      telecom.sms.sendMany({ ...message, recipients: message.to }, options).summary(),
  };
  test.each(Object.entries(ways))('%s keeps its headers', async (_, call) => {
    await using server = await startServer(accept);
    const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });
    const headers = { 'X-Run': 'first' };
    const sending = call(telecom, { headers });
    headers['X-Run'] = 'second';
    await sending;
    expect(server.requests.map((request) => request.headers['x-run'])).toEqual(['first']);
  });

  test('a value that was never checked is not used', async () => {
    await using server = await startServer(accept);
    const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });
    const options = { maxRetries: 0, timeoutMs: 5000 };
    const sending = telecom.sms.send(message, options);
    Object.assign(options, { timeoutMs: -1, totalTimeoutMs: 'never' });
    expect((await sending).results).toHaveLength(1);
  });
});

test('sendMany sends the text of the call, also if the run starts later', async () => {
  await using server = await startServer(accept);
  const telecom = createClient({ apiKey: 'sk_test_local', baseUrl: server.baseUrl });
  const input = { recipients: [one], text: 'First', senderId: 'MyApp' };
  const options = { batchSize: 1 };
  const first = telecom.sms.sendMany(input, options);
  Object.assign(input, { recipients: [two], text: 'Second', senderId: 'Other' });
  options.batchSize = 0;
  await first;
  expect(server.requests.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
    { to: [one], message: 'First', sender_id: 'MyApp' },
  ]);
});

describe('limits keep the values that they have checked', () => {
  const visitor = { visitor: 'ann' };

  test('limitSend', () => {
    const limits = { senders: ['MyApp'], countries: ['+44'] };
    const limit = limitSend(limits);
    limits.senders.push('Other');
    limits.countries[0] = '';
    expect(limit({ ...message, senderId: 'Other', to: ['+33612345678'] })).toHaveLength(2);
  });

  test.each(['visitor', 'recipient', 'prefix', 'country', 'total'] as const)(
    'limitPace, %s',
    async (name) => {
      const given = [{ max: 1, perMs: 60_000, ...(name === 'prefix' && { digits: 6 }) }];
      const limit = limitPace({ store: createMemoryStore(), [name]: given });
      Object.assign(given[0] ?? {}, { max: 99 });
      given.length = 0;
      expect(await limit(message, null, visitor)).toMatchObject({ isAllowed: true });
      expect(await limit(message, null, visitor)).toMatchObject({ isAllowed: false });
    },
  );

  test.each(['visitor', 'total'] as const)('limitSpend, %s', async (name) => {
    const window = { max: 0.05, perMs: 60_000 };
    const prices = [{ dialCode: '44', country: 'United Kingdom', rate: 0.05 }];
    const limit = limitSpend({ store: createMemoryStore(), prices, [name]: window });
    window.max = 99;
    const client = createClient({ apiKey: 'sk_test_local' });
    const context = { ...visitor, client };
    expect(await limit(message, null, context)).toMatchObject({ isAllowed: true });
    expect(await limit(message, null, context)).toMatchObject({ isAllowed: false });
  });
});
