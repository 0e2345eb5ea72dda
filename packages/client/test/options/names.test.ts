import { describe, expect, test } from 'vitest';
import { createClient, isValidationError, type ValidationError } from '../../src/index.ts';

// Names of the wire and of other SMS services get our name.

const telecom = createClient({
  apiKey: 'sk_test_local',
  baseUrl: 'https://api.test/api/v1',
  fetch: () => expect.fail('a request went out'),
});
const good = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
const id = 'api_42_1743667200123456789_a3f8b2c1d9e45f67';

async function errorOf(work: PromiseLike<unknown>): Promise<ValidationError> {
  const error: unknown = await work.then(
    () => expect.fail('expected a failure'),
    (reason: unknown) => reason,
  );
  if (!isValidationError(error)) throw error;
  expect(error).toMatchObject({ code: 'INVALID_INPUT', sent: 'no', httpStatus: 400 });
  return error;
}

/** The fields of a send without one of them, and with a field of another name. */
function rename(field: keyof typeof good, name: string): typeof good {
  const { [field]: value, ...rest } = good;
  return { ...rest, [name]: value } as unknown as typeof good;
}

describe('a send', () => {
  test.each([
    ['text', ['message', 'body', 'content', 'msg', 'sms', 'messageText', 'Body', 'TEXT', 'txt']],
    [
      'senderId',
      [
        'sender_id',
        'from',
        'sender',
        'originator',
        'From',
        'senderID',
        'source_addr',
        'sender-id',
        'src',
      ],
    ],
    [
      'to',
      [
        'recipients',
        'recipient',
        'dnis',
        'number',
        'phone_number',
        'msisdn',
        'To',
        'numbers',
        'dst',
      ],
    ],
  ] as const)('%s is found under each other name', async (field, names) => {
    for (const name of names) {
      for (const call of [telecom.sms.send, telecom.sms.preview]) {
        const { issues } = await errorOf(call(rename(field, name)));
        expect(issues.filter(({ path }) => !path.includes('['))).toEqual([
          { path: name, code: 'UNKNOWN_FIELD', message: `this field is called ${field} here` },
        ]);
      }
    }
  });

  test('with the names of the wire names all of ours', async () => {
    const input = { to: good.to, message: 'Hello', sender_id: 'MyApp' };
    const error = await errorOf(telecom.sms.send(input as never));
    expect(error.message).toBe(
      'sms.send: message: this field is called text here; sender_id: this field is called senderId here [INVALID_INPUT]',
    );
  });

  test('with a second name beside the right one is refused too', async () => {
    const { issues } = await errorOf(telecom.sms.send({ ...good, body: 'Hello' } as never));
    expect(issues).toMatchObject([{ path: 'body', message: 'this field is called text here' }]);
  });

  test.each([
    [
      { ...good, validity: 5 },
      'validity',
      'there is no field of this name: expected to, text, senderId',
    ],
    [{ ...good, timeoutMs: 5 }, 'timeoutMs', 'this is an option: pass the options after the input'],
    [{ ...good, text: undefined }, 'text', 'expected a string, got undefined'],
    [{ ...good, text: 123456 }, 'text', 'expected a string, got a number'],
    [{ ...good, text: '' }, 'text', 'expected a text, got an empty string'],
    [{ ...good, to: '+447911123456' }, 'to', 'expected an array of numbers'],
    [{ ...good, to: undefined }, 'to', 'expected an array of numbers, got undefined'],
    [
      { ...good, to: Promise.resolve([]) },
      'to',
      'expected an array of numbers, got a promise: is an await missing?',
    ],
  ])('%j names the problem of %s', async (input, path, words) => {
    const { issues } = await errorOf(telecom.sms.send(input as never));
    expect(issues).toMatchObject([{ path, message: words }]);
    expect(JSON.stringify(issues)).not.toMatch(/123456/);
  });

  test.each([
    { toString: 1 },
    { toString: () => '+447911123456' },
    ['+447911123456'],
    447911123456,
    null,
    true,
  ])('the number %j is no string', async (number) => {
    const { issues } = await errorOf(telecom.sms.send({ ...good, to: [number] } as never));
    expect(issues).toMatchObject([{ path: 'to[0]', code: 'NOT_A_STRING' }]);
  });
});

test.each([{ toString: 1 }, { toString: () => id }, [id], 7, null])(
  'the id %j is no string',
  async (messageId) => {
    for (const call of [telecom.sms.status, telecom.sms.waitFor]) {
      const { issues } = await errorOf(call(messageId as never));
      expect(issues).toMatchObject([{ path: 'messageId' }]);
    }
    const conversion = { messageId, actionType: 'sale' };
    const { issues } = await errorOf(telecom.conversions.track(conversion as never));
    expect(issues).toMatchObject([{ path: 'messageId' }]);
  },
);

describe('other inputs', () => {
  const { messages, stats } = telecom.sms;
  test.each<[string, PromiseLike<unknown> | (() => PromiseLike<unknown>), string, string]>([
    [
      'webhooks.update',
      () => telecom.webhooks.update({ delivery_url: 'https://a.example' } as never),
      'delivery_url',
      'deliveryUrl',
    ],
    [
      'webhooks.update',
      () => telecom.webhooks.update({ statusCallback: 'https://a.example' } as never),
      'statusCallback',
      'deliveryUrl',
    ],
    [
      'webhooks.update',
      () => telecom.webhooks.update({ click_url: 'https://a.example' } as never),
      'click_url',
      'clickUrl',
    ],
    [
      'webhooks.update',
      () => telecom.webhooks.update({ signing_secret: 'x' } as never),
      'signing_secret',
      'signingSecret',
    ],
    [
      'webhooks.update',
      () => telecom.webhooks.update({ delivery_fields: ['x'] } as never),
      'delivery_fields',
      'deliveryFields',
    ],
    [
      'webhooks.update',
      () => telecom.webhooks.update({ unique_clicks_only: true } as never),
      'unique_clicks_only',
      'isUniqueClicksOnly',
    ],
    ['webhooks.test', () => telecom.webhooks.test({ event: 'delivery' } as never), 'event', 'type'],
    ['webhooks.logs', () => telecom.webhooks.logs({ per_page: 5 } as never), 'per_page', 'limit'],
    ['messages.list', () => messages.list({ pageSize: 5 } as never), 'pageSize', 'limit'],
    ['messages.list', () => messages.list({ recipient: '+44' } as never), 'recipient', 'phone'],
    ['messages.list', () => messages.list({ sender_id: 'MyApp' } as never), 'sender_id', 'sender'],
    ['messages.list', () => messages.list({ dateFrom: '2026-02-01' } as never), 'dateFrom', 'from'],
    ['messages.list', () => messages.list({ end_date: '2026-02-01' } as never), 'end_date', 'to'],
    ['messages.export', () => messages.export({ state: 'delivered' } as never), 'state', 'status'],
    ['stats.get', () => stats.get({ countryCode: 'GB' } as never), 'countryCode', 'country'],
    ['stats.daily', () => stats.daily({ perod: '7d' } as never), 'perod', 'period'],
  ])('%s: %s', async (_name, call, path, right) => {
    const { issues } = await errorOf((call as () => PromiseLike<unknown>)());
    const message = `this field is called ${right} here`;
    expect(issues.filter((issue) => issue.path === path)).toMatchObject([{ message }]);
  });

  test('options in place of an input are recognised', async () => {
    const { issues } = await errorOf(telecom.account.balance({ timeoutMs: 500 } as never));
    expect(issues).toMatchObject([
      { path: 'timeoutMs', message: 'this is an option: pass the options after the input' },
    ]);
  });
});

describe('sendMany', () => {
  const many = { recipients: good.to, text: 'Hello', senderId: 'MyApp' };

  test.each([
    ['numbers', 'recipients'],
    ['message', 'text'],
    ['body', 'text'],
    ['from', 'senderId'],
    ['sender_id', 'senderId'],
  ])('%s is called %s', async (name, right) => {
    const { [right as keyof typeof many]: value, ...rest } = many;
    const { issues } = await errorOf(telecom.sms.sendMany({ ...rest, [name]: value } as never));
    expect(issues).toEqual([
      { path: name, code: 'UNKNOWN_FIELD', message: `this field is called ${right} here` },
    ]);
  });

  test('the numbers of a single message are named', async () => {
    const { issues } = await errorOf(telecom.sms.sendMany(good as never));
    expect(issues).toEqual([
      {
        path: 'recipients',
        code: 'NOT_ITERABLE',
        message: 'expected an iterable of phone numbers, got undefined: pass to as recipients',
      },
    ]);
  });

  test.each([
    [{ recipient: '+447911123456', message: 'Hi Bob' }, 'message', 'text'],
    [{ recipient: '+447911123456', body: 'Hi Bob' }, 'body', 'text'],
    [{ to: '+447911123456', text: 'Hi Bob' }, 'to', 'recipient'],
    [{ phone: '+447911123456' }, 'phone', 'recipient'],
  ])('the item %j never gets the shared text', async (item, path, right) => {
    const outcomes: unknown[] = [];
    const run = telecom.sms.sendMany({ ...many, recipients: [item as never] });
    for await (const outcome of run) outcomes.push(outcome);
    expect(outcomes).toMatchObject([
      {
        status: 'invalid',
        issues: [{ path, message: `this field is called ${right} here` }],
      },
    ]);
  });

  test('an item may have fields of its own', async () => {
    const item = { recipient: '+447911123456', text: '', id: 17, phone: '020', body: 'x' };
    const run = telecom.sms.sendMany({ ...many, recipients: [item] });
    for await (const outcome of run) {
      expect(outcome).toMatchObject({ status: 'invalid', issues: [{ path: 'text' }] });
    }
  });
});
