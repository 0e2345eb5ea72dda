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
import { createWebhooks, type WebhookRequest } from './index.ts';

const rename = (headers: Record<string, string>, toName: (name: string) => string) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [toName(name), value]));

const toTitleCase = (name: string) => name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

describe('verify accepts', () => {
  test('a signed request, and returns its payload', async () => {
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

  test.each<[string, (headers: Record<string, string>) => WebhookRequest['headers']]>([
    ['lower case', (headers) => headers],
    ['the case of the contract', (headers) => rename(headers, toTitleCase)],
    ['upper case', (headers) => rename(headers, (name) => name.toUpperCase())],
    [
      'lists',
      (headers) =>
        Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    ],
    ['Headers', (headers) => new Headers(headers)],
    ['a Map', (headers) => new Map(Object.entries(headers))],
    [
      'another case beside undefined',
      (headers) => ({ ...rename(headers, toTitleCase), 'x-webhook-signature': undefined }),
    ],
  ])('headers as %s', async (_, toHeaders) => {
    expect(await codeOf({ headers: toHeaders(sign(body)), body })).toBeUndefined();
  });

  test('each of several secrets during a rotation', async () => {
    const both = createWebhooks({
      secrets: ['whsec_new', secret],
      clock: { now: () => now },
    });
    expect(await codeOf(request(sign(body)), both)).toBeUndefined();
    expect(await codeOf(request(sign(body, at, 'whsec_new')), both)).toBeUndefined();
    expect(await codeOf(request(sign(body, at, 'whsec_other')), both)).toBe('NO_MATCH');
  });

  test('a signature in upper-case hex', async () => {
    const headers = sign(body);
    const hex = headers['x-webhook-signature'].slice(7).toUpperCase();
    expect(
      await codeOf(request({ ...headers, 'x-webhook-signature': `sha256=${hex}` })),
    ).toBeUndefined();
  });
});

describe('verify rejects', () => {
  test.each([
    ['no headers', {}, 'MISSING_HEADER'],
    ['no timestamp', { 'x-webhook-signature': 'sha256=00' }, 'MISSING_HEADER'],
    ['no signature', { 'x-webhook-timestamp': `${at}` }, 'MISSING_HEADER'],
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
  ])('the timestamp %j, even if its signature is correct', async (timestamp) => {
    expect(await codeOf({ headers: sign(body, timestamp), body })).toBe('BAD_TIMESTAMP');
  });

  test('a signature dated a year ahead', async () => {
    expect(await codeOf(request(sign(body, at + 365 * 86_400)))).toBe('TOO_NEW');
  });

  test.each([
    [-301, 'TOO_OLD'],
    [-300, undefined],
    [300, undefined],
    [301, 'TOO_NEW'],
  ])('a signature dated %d s from now: %s', async (seconds, code) => {
    expect(await codeOf(request(sign(body, at + seconds)))).toBe(code);
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
    expect(await codeOf({ headers, body })).toBe('NO_MATCH');
  });

  test('the request object of Hono, with a hint', async () => {
    const error: unknown = await webhooks
      .verify({ raw: request(sign(body)) } as unknown as WebhookRequest)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'MISSING_HEADER' });
    expect(String(error)).toContain('c.req.raw');
  });

  test('a record of headers with one named get', async () => {
    expect(await codeOf({ headers: { get: 'x' }, body })).toBe('MISSING_HEADER');
  });

  test('a changed body, and a changed timestamp', async () => {
    expect(await codeOf(request(sign(body), `${body} `))).toBe('NO_MATCH');
    const headers = { ...sign(body), 'x-webhook-timestamp': `${at + 1}` };
    expect(await codeOf(request(headers))).toBe('NO_MATCH');
  });
});
