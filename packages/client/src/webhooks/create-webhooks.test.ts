import { describe, expect, test } from 'vitest';
import {
  at,
  body,
  codeOf,
  now,
  request,
  secret,
  sign,
  webhooks,
} from '../../test/support/signed-request.ts';
import { createWebhooks, verifyWebhook, type WebhooksOptions } from './index.ts';

describe('options', () => {
  test.each<readonly [unknown, RegExp]>([
    [undefined, /expected an object with .*, got undefined/],
    [null, /expected an object with .*, got null/],
    [secret, /expected an object with secrets, toleranceMs, clock, got string/],
    [{}, /secrets: expected trimmed, non-empty strings: is the environment variable set\?/],
    [{ secrets: undefined }, /secrets: .*is the environment variable set/],
    ...[null, '', [], [''], ['a', ''], ['a', undefined], [['a']], 17, [17]].map(
      (secrets) => [{ secrets }, /secrets: expected/] as const,
    ),
    ...[' ', '\t', ' a', 'a ', 'a\n', 'a\r\n', '\na', 'a\nb', ['a', 'b\n']].map(
      (secrets) => [{ secrets }, /secrets: expected trimmed/] as const,
    ),
    [{ secret }, /secret: expected no option of this name, but secrets, toleranceMs, clock/],
    [{ secrets: secret, tolerance: 1 }, /tolerance: expected no option/],
    [{ secrets: secret, toString: 1 }, /toString: expected no option/],
    ...[NaN, 0, -1, '300000', null].map(
      (toleranceMs) =>
        [{ secrets: secret, toleranceMs }, /toleranceMs: expected number above 0/] as const,
    ),
    [{ secrets: secret, clock: 'fake' }, /clock: expected object/],
    [{ secrets: secret, clock: null }, /clock: expected object.*got null/],
  ])('createWebhooks and verifyWebhook reject %o', async (options, message) => {
    const given = options as WebhooksOptions;
    expect(() => createWebhooks(given)).toThrow(TypeError);
    expect(() => createWebhooks(given)).toThrow(message);
    await expect(verifyWebhook(request(sign(body)), given)).rejects.toThrow(message);
  });

  test.each([{}, { now: 5 }, () => now])('createWebhooks rejects the clock %o', (clock) => {
    const given = { secrets: secret, clock } as unknown as WebhooksOptions;
    expect(() => createWebhooks(given)).toThrow(/webhooks: clock: expected an object with now/);
  });

  test('sign rejects a misspelt or wrong timestamp', async () => {
    const { sign: signForTest } = createWebhooks({ secrets: secret });
    await expect(signForTest('{}', { time: 1 } as never)).rejects.toThrow(
      /sign: time: expected no option of this name, but timestamp/,
    );
    await expect(signForTest('{}', { timestamp: '1' } as never)).rejects.toThrow(/sign: timestamp/);
  });

  test('no message contains a secret', () => {
    expect(() => createWebhooks({ secrets: `${secret}\n` })).not.toThrow(secret);
  });

  test('a secret may contain spaces', async () => {
    const spaced = createWebhooks({ secrets: 'two words', clock: { now: () => now } });
    expect(await codeOf(request(sign(body, at, 'two words')), spaced)).toBeUndefined();
  });

  test('a function returns the secrets for each webhook, so a build needs none', async () => {
    let secrets: string | readonly string[] | undefined;
    const late = createWebhooks({ secrets: async () => secrets, clock: { now: () => now } });
    await expect(late.verify(request(sign(body)))).rejects.toThrow(
      'is the environment variable set?',
    );
    secrets = secret;
    expect(await codeOf(request(sign(body)), late)).toBeUndefined();
    secrets = ['whsec_new', 'whsec_newer'];
    expect(await codeOf(request(sign(body)), late)).toBe('NO_MATCH');
    expect(await late.sign(body)).toEqual(sign(body, at, 'whsec_new'));
  });

  test('verifyWebhook verifies without createWebhooks', async () => {
    const options = { secrets: secret, clock: { now: () => now } };
    expect(await verifyWebhook(request(sign(body)), options)).toEqual(
      await webhooks.verify(request(sign(body))),
    );
    await expect(verifyWebhook(request(sign(body), `${body} `), options)).rejects.toMatchObject({
      code: 'NO_MATCH',
    });
  });
});
