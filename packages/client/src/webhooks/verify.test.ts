import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createWebhooks, isWebhookVerificationError, WebhookVerificationError } from './index.ts';
import type { WebhookRequest } from './index.ts';

const secret = 'whsec_one';
const now = 1_763_900_000_000;
const at = now / 1000;
const webhooks = createWebhooks({ secrets: secret, clock: { now: () => now } });
const body = '{"message_id":"api_1","recipient":"+14155551234","text":"naïve — 😀"}';

/** Signed by Node's own crypto, so that what is checked is not what signed. */
const sign = (text: string, timestamp: number | string = at, key = secret) => ({
  'x-webhook-timestamp': `${timestamp}`,
  'x-webhook-signature': `sha256=${createHmac('sha256', key).update(`${timestamp}.${text}`).digest('hex')}`,
});

const request = (headers: Record<string, string>, text = body) =>
  new Request('https://example.com/webhooks', { method: 'POST', headers, body: text });

const codeOf = async (input: WebhookRequest, from = webhooks) => {
  const error: unknown = await from.verify(input).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return isWebhookVerificationError(error) ? error.code : error;
};

describe('what is accepted', () => {
  test('a signed request, with its payload', async () => {
    expect(await webhooks.verify(request(sign(body)))).toEqual({
      timestamp: at,
      payload: {
        message_id: 'api_1',
        recipient: '+14155551234',
        text: 'naïve — 😀',
      },
    });
  });

  test('a published vector: HMAC-SHA256 of timestamp, dot and raw body', async () => {
    const vector = {
      headers: {
        'x-webhook-timestamp': '1763900000',
        'x-webhook-signature':
          'sha256=0f5363ef42ac9f164d10468308c61914ac7e5486c2cac435c1490af0a530a690',
      },
      body: '{"message_id":"api_42_1743667200123456789_a3f8b2c1d9e45f67","status":"DELIVRD"}',
    };
    expect(await codeOf(vector)).toBeUndefined();
  });

  test('headers and body as Node, Express and Lambda keep them', async () => {
    const headers = sign(body);
    expect(await codeOf({ headers, body })).toBeUndefined();
    expect(await codeOf({ headers, body: Buffer.from(body) })).toBeUndefined();
    expect(await codeOf({ headers, body: new TextEncoder().encode(body) })).toBeUndefined();
    const listed = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, [value]]),
    );
    expect(await codeOf({ headers: listed, body })).toBeUndefined();
    const parsedToo = { headers, body: JSON.parse(body), rawBody: Buffer.from(body) };
    expect(await codeOf(parsedToo)).toBeUndefined();
  });

  test('a body that comes in chunks, cut within a character', async () => {
    const bytes = new TextEncoder().encode(body);
    const cut = bytes.indexOf(0xf0) + 2;
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.subarray(0, cut));
        controller.enqueue(bytes.subarray(cut));
        controller.close();
      },
    });
    const init = { method: 'POST', headers: sign(body), body: stream, duplex: 'half' };
    expect(await codeOf(new Request('https://example.com', init))).toBeUndefined();
  });

  test('each of several secrets, while they are rotated', async () => {
    const both = createWebhooks({
      secrets: ['whsec_new', secret],
      clock: { now: () => now },
    });
    expect(await codeOf(request(sign(body)), both)).toBeUndefined();
    expect(await codeOf(request(sign(body, at, 'whsec_new')), both)).toBeUndefined();
    expect(await codeOf(request(sign(body, at, 'whsec_other')), both)).toBe('no_match');
  });

  test('upper-case hex', async () => {
    const headers = sign(body);
    const hex = headers['x-webhook-signature'].slice(7).toUpperCase();
    expect(
      await codeOf(request({ ...headers, 'x-webhook-signature': `sha256=${hex}` })),
    ).toBeUndefined();
  });
});

describe('what is refused', () => {
  test.each([
    ['no headers', {}, 'missing_header'],
    ['no timestamp', { 'x-webhook-signature': 'sha256=00' }, 'missing_header'],
    ['no signature', { 'x-webhook-timestamp': `${at}` }, 'missing_header'],
  ])('%s', async (_, headers, code) => {
    expect(await codeOf(request(headers))).toBe(code);
    expect(await codeOf({ headers, body })).toBe(code);
  });

  test.each([
    '1763900000abc',
    '1763900000.0',
    '1e9',
    '0x1',
    '-1763900000',
    '１７６３',
    ' ',
    '1'.repeat(13),
  ])('the timestamp %j, though it is signed', async (timestamp) => {
    expect(await codeOf({ headers: sign(body, timestamp), body })).toBe('bad_timestamp');
  });

  test('a signature dated a year ahead', async () => {
    expect(await codeOf(request(sign(body, at + 365 * 86_400)))).toBe('too_new');
  });

  test.each([
    [-301, 'too_old'],
    [-300, undefined],
    [300, undefined],
    [301, 'too_new'],
  ])('what was signed %d s from now: %s', async (seconds, code) => {
    expect(await codeOf(request(sign(body, at + seconds)))).toBe(code);
  });

  test('everything, when the tolerance is not a number', async () => {
    const broken = createWebhooks({ secrets: secret, toleranceMs: NaN, clock: { now: () => now } });
    expect(await codeOf(request(sign(body)), broken)).toBe('too_new');
  });

  test.each([
    '',
    'sha256=',
    'sha256=00',
    `sha256=${'z'.repeat(64)}`,
    `sha256=${'0'.repeat(63)}`,
    `sha256=${'0'.repeat(66)}`,
    `sha512=${'0'.repeat(64)}`,
    '0'.repeat(64),
    'é'.repeat(64),
    '%%%',
  ])('the signature header %j', async (signature) => {
    const headers = { ...sign(body), 'x-webhook-signature': signature };
    expect(await codeOf({ headers, body })).toBe('no_match');
  });

  test('a node header that is called get', async () => {
    expect(await codeOf({ headers: { get: 'x' }, body })).toBe('missing_header');
  });

  test('a body that was changed by one byte, and a timestamp that was', async () => {
    expect(await codeOf(request(sign(body), `${body} `))).toBe('no_match');
    const headers = { ...sign(body), 'x-webhook-timestamp': `${at + 1}` };
    expect(await codeOf(request(headers))).toBe('no_match');
  });

  test('a parsed body, and one that was read before', async () => {
    const headers = sign(body);
    expect(await codeOf({ headers, body: JSON.parse(body) })).toBe('body_not_raw');
    expect(await codeOf({ headers, body: {} })).toBe('body_not_raw');
    const read = request(headers);
    await read.text();
    expect(await codeOf(read)).toBe('body_not_raw');
    const locked = request(headers);
    locked.body?.getReader();
    expect(await codeOf(locked)).toBe('body_not_raw');
  });

  test('a body without an end, after 32 kB', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024));
      },
    });
    expect(await codeOf({ headers: sign(body), body: endless })).toBe('no_match');
    expect(pulled).toBeLessThan(40);
  });

  test('an empty secret at once, and everything when there is none', async () => {
    for (const secrets of ['', [''], ['a', '']]) {
      expect(() => createWebhooks({ secrets })).toThrow(TypeError);
    }
    const none = createWebhooks({ secrets: [], clock: { now: () => now } });
    expect(await codeOf(request(sign(body)), none)).toBe('no_match');
  });

  test('the error says how to mend it, and holds no secret', async () => {
    const error: unknown = await webhooks
      .verify({ headers: sign(body), body: {} })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WebhookVerificationError);
    expect(String(error)).toContain('express.raw(');
    expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain(secret);
  });
});
