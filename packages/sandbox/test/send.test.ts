import { describe, expect, test } from 'vitest';
import { createSandbox, outcomes, type SandboxOptions } from '../src/index.ts';
import { openApi, type ApiResponse } from './support/open-api.ts';

const rates = [
  { dialCode: '44', country: 'United Kingdom', rate: 0.04 },
  { dialCode: '1', country: 'United States', rate: 0.0085 },
];
const body = { to: ['+14155551234'], message: 'Hello', sender_id: 'MyApp' };

async function send(change: unknown, options: SandboxOptions = {}): Promise<ApiResponse> {
  await using sandbox = createSandbox({ clock: 'manual', rates, ...options });
  const sent = typeof change === 'string' ? change : { ...body, ...(change as object) };
  return await openApi(sandbox)('POST', '/sms/send', { body: sent });
}

function readIds({ json }: ApiResponse): string[] {
  return (json.messages as { message_id: string }[]).map((message) => message.message_id);
}

describe('an accepted send', () => {
  test('responds with messages, results and a summary in the documented order', async () => {
    const response = await send({ to: ['+14155551234', '+447911123456'] });
    expect(response.status).toBe(200);
    const [first = '', second = ''] = readIds(response);
    expect(first).toMatch(/^api_42_\d{19}_[0-9a-f]{16}$/);
    expect(first.split('_')[2]).toBe(second.split('_')[2]);
    expect(first).not.toBe(second);
    expect(response.text).toBe(
      JSON.stringify({
        status: true,
        messages: [
          { dnis: '+14155551234', message_id: first, segment_num: 1 },
          { dnis: '+447911123456', message_id: second, segment_num: 1 },
        ],
        results: [
          { dnis: '+14155551234', message_id: first, segments: 1, status: 'accepted' },
          { dnis: '+447911123456', message_id: second, segments: 1, status: 'accepted' },
        ],
        summary: {
          total_recipients: 2,
          total_segments: 2,
          total_cost: 0.0485,
          encoding: 'GSM-7',
          accepted_count: 2,
          blocked_count: 0,
          queue_error_count: 0,
          config_error_count: 0,
          db_error_count: 0,
        },
      }),
    );
  });

  test.each([
    ['a'.repeat(160), 'GSM-7', 1],
    ['a'.repeat(161), 'GSM-7', 2],
    ['a'.repeat(306), 'GSM-7', 2],
    [`${'a'.repeat(158)}€`, 'GSM-7', 1],
    [`${'a'.repeat(159)}€`, 'GSM-7', 2],
    [`${'a'.repeat(49)}😀`, 'UCS-2', 1],
    ['ж'.repeat(71), 'UCS-2', 2],
    [`${'a'.repeat(150)}😀`, 'UCS-2', 3],
    ['“quoted”', 'UCS-2', 1],
  ])('counts the segments of %j as the documentation does', async (message, encoding, segments) => {
    const { json } = await send({ message });
    expect(json.summary).toMatchObject({ encoding, total_segments: segments });
    expect(json.results[0].segments).toBe(segments);
    expect(json.summary.total_cost).toBe(Number((segments * 0.0085).toFixed(4)));
  });

  test('sends and bills a duplicate number twice', async () => {
    const response = await send({ to: ['+14155551234', '+14155551234'] });
    expect(response.json.summary).toMatchObject({ accepted_count: 2, total_cost: 0.017 });
    expect(new Set(readIds(response)).size).toBe(2);
  });

  test.each(['+14155551234', 'ABC', 'MyCompany', 'A1234567890'])(
    'takes %s as the sender',
    async (senderId) => {
      expect((await send({ sender_id: senderId })).status).toBe(200);
    },
  );
});

describe('a recipient that is not accepted', () => {
  test('has a status but no message ID, and is not billed', async () => {
    const { json } = await send({
      to: [
        '+14155551234',
        outcomes.blockedCountry[0],
        outcomes.queueError[0],
        outcomes.configError[0],
      ],
    });
    expect(json.messages).toHaveLength(1);
    expect(json.results).toEqual([
      expect.objectContaining({ dnis: '+14155551234', status: 'accepted' }),
      { dnis: outcomes.blockedCountry[0], segments: 1, status: 'blocked_country' },
      { dnis: outcomes.queueError[0], segments: 1, status: 'queue_error' },
      { dnis: outcomes.configError[0], segments: 1, status: 'config_error' },
    ]);
    expect(json.summary).toMatchObject({
      total_recipients: 4,
      total_segments: 1,
      total_cost: 0.0085,
      accepted_count: 1,
      blocked_count: 1,
      queue_error_count: 1,
      config_error_count: 1,
    });
  });

  test('is blocked by the account’s list of countries', async () => {
    const { json } = await send(
      { to: ['+447911123456', '+14155551234'] },
      { blockedCountries: ['gb'] },
    );
    expect(json.results).toMatchObject([{ status: 'blocked_country' }, { status: 'accepted' }]);
  });

  test('is blocked if the price list has no price for it', async () => {
    const { json } = await send({ to: ['+491511234567'] });
    expect(json.results[0].status).toBe('blocked_country');
  });

  test('can be every recipient: the send still gets 200, and costs nothing', async () => {
    const { status, json } = await send({ to: [outcomes.blockedCountry[1]] }, { balance: 0 });
    expect(status).toBe(200);
    expect(json.messages).toEqual([]);
    expect(json.summary).toMatchObject({ accepted_count: 0, total_cost: 0, blocked_count: 1 });
  });
});

describe('validation', () => {
  test.each([
    ['INVALID_BODY', '{'],
    ['INVALID_BODY', ''],
    ['INVALID_BODY', '[]'],
    ['INVALID_BODY', 'null'],
    ['INVALID_BODY', '"text"'],
    ['INVALID_TO', { to: undefined }],
    ['INVALID_TO', { to: [] }],
    ['INVALID_TO', { to: '+14155551234' }],
    ['INVALID_TO', { to: null }],
    ['INVALID_TO', { to: ['14155551234'] }],
    ['INVALID_TO', { to: ['+1 415 555 1234'] }],
    ['INVALID_TO', { to: ['+0155551234'] }],
    ['INVALID_TO', { to: ['+1234567890123456'] }],
    ['INVALID_TO', { to: ['+14155551234', 7] }],
    ['TOO_MANY_RECIPIENTS', { to: Array.from({ length: 101 }, () => '+14155551234') }],
    ['INVALID_MESSAGE', { message: undefined }],
    ['INVALID_MESSAGE', { message: '' }],
    ['INVALID_MESSAGE', { message: 5 }],
    ['INVALID_MESSAGE', { message: 'a'.repeat(255 * 153 + 1) }],
    ['INVALID_SENDER', { sender_id: undefined }],
    ['INVALID_SENDER', { sender_id: '' }],
    ['INVALID_SENDER', { sender_id: 'ab' }],
    ['INVALID_SENDER', { sender_id: 'A12345678901' }],
    ['INVALID_SENDER', { sender_id: '1Company' }],
    ['INVALID_SENDER', { sender_id: 'My App' }],
    ['INVALID_SENDER', { sender_id: ['MyApp'] }],
  ])('responds with 400 %s', async (code, change) => {
    const { status, json } = await send(change);
    expect(status).toBe(400);
    expect(json.error_code).toBe(code);
  });

  test('names the indices of the first five malformed numbers', async () => {
    const { json } = await send({ to: ['+14155551234', '0044', ...Array<string>(9).fill('x')] });
    expect(json.description).toContain('to[1] "0044"');
    expect(json.description).toContain('to[5]');
    expect(json.description).not.toContain('to[6]');
  });

  test('accepts 100 recipients and 255 segments', async () => {
    const to = Array.from({ length: 100 }, () => '+14155551234');
    const { status, json } = await send({ to, message: 'a'.repeat(255 * 153) });
    expect(status).toBe(200);
    expect(json.summary).toMatchObject({ accepted_count: 100, total_segments: 25_500 });
  });
});

describe('the order of checks', () => {
  const many = Array.from({ length: 101 }, () => '+447911123456');
  /**
   * Each entry breaks one rule more than the next entry; the first broken rule decides the code.
   */
  const ladder = [
    ['INVALID_TO', { to: ['x', ...many], message: '', sender_id: '' }],
    ['TOO_MANY_RECIPIENTS', { to: many, message: '', sender_id: '' }],
    ['INVALID_MESSAGE', { to: ['+447911123456'], message: '', sender_id: '' }],
    ['INVALID_SENDER', { to: ['+447911123456'], message: 'Hi', sender_id: '' }],
    ['INSUFFICIENT_BALANCE', { to: ['+447911123456'], message: 'Hi', sender_id: 'MyApp' }],
  ] as const;

  test.each(ladder)('gives %s', async (code, change) => {
    expect((await send(change, { balance: 0.01 })).json.error_code).toBe(code);
  });

  test('checks authentication, permission and the account setup before the body', async () => {
    const key = { key: 'sk_prod_reader', permissions: ['sms.read'] as const };
    await using sandbox = createSandbox({
      apiKeys: [key, 'sk_prod_all'],
      account: { sms: 'none' },
    });
    const call = openApi(sandbox);
    const code = async (options: object): Promise<unknown> =>
      (await call('POST', '/sms/send', { body: '{', ...options })).json.error_code;
    expect(await code({ key: null })).toBe('UNAUTHORIZED');
    expect(await code({ key: 'sk_prod_reader' })).toBe('FORBIDDEN');
    expect(await code({ key: 'sk_prod_all' })).toBe('NO_SMS_ACCESS');
  });

  test('gives CONFIG_ERROR for an account with incomplete credentials', async () => {
    const { status, json } = await send({}, { account: { sms: 'incomplete' } });
    expect(status).toBe(403);
    expect(json.error_code).toBe('CONFIG_ERROR');
  });
});

describe('the balance', () => {
  test('is shown in the error if it is too low', async () => {
    const { status, json } = await send(
      {
        to: ['+14155551234', '+14155551235', outcomes.blockedCountry[2]],
        message: 'a'.repeat(161),
      },
      { balance: 0.033 },
    );
    expect(status).toBe(402);
    expect(json).toEqual({
      status: false,
      error_code: 'INSUFFICIENT_BALANCE',
      description: 'Insufficient balance',
      balance: 0.033,
      estimated_cost: 0.034,
      currency: 'EUR',
      total_recipients: 3,
      billable_recipients: 2,
      segments: 2,
    });
  });

  test('can be used up to the last millionth, and then blocks sending', async () => {
    await using sandbox = createSandbox({ clock: 'manual', rates, balance: 0.0085 });
    const call = openApi(sandbox);
    expect((await call('POST', '/sms/send', { body })).status).toBe(200);
    expect((await call('GET', '/user/balance')).json).toMatchObject({
      balance: 0,
      credit_blocked: true,
    });
    expect((await call('POST', '/sms/send', { body })).status).toBe(402);
  });

  test('does not change when a send is refused', async () => {
    await using sandbox = createSandbox({ clock: 'manual', rates, balance: 0.01 });
    const call = openApi(sandbox);
    await call('POST', '/sms/send', { body: { ...body, to: ['+447911123456', '+14155551234'] } });
    expect((await call('GET', '/user/balance')).json.balance).toBe(0.01);
    expect(sandbox.messages()).toEqual([]);
  });
});
