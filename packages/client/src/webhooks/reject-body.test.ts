import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import {
  body,
  codeOf,
  request,
  secret,
  sign,
  webhooks,
} from '../../test/support/signed-request.ts';
import { WebhookVerificationError } from './index.ts';

const brokenStream = () =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.from(body));
      controller.error(new Error('the connection was reset'));
    },
  });

describe('verify rejects', () => {
  test('a parsed body, a used body and a locked body', async () => {
    const headers = sign(body);
    expect(await codeOf({ headers, body: JSON.parse(body) })).toBe('BODY_NOT_RAW');
    expect(await codeOf({ headers, body: {} })).toBe('BODY_NOT_RAW');
    const read = request(headers);
    await read.text();
    expect(await codeOf(read)).toBe('BODY_NOT_RAW');
    const locked = request(headers);
    locked.body?.getReader();
    expect(await codeOf(locked)).toBe('BODY_NOT_RAW');
  });

  test('an endless body, after reading 32 kB', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024));
      },
    });
    expect(await codeOf({ headers: sign(body), body: endless })).toBe('BODY_TOO_LARGE');
    expect(pulled).toBeLessThan(40);
  });

  test.each([
    ['text', { body: 'x'.repeat(32_769) }],
    ['characters of several bytes', { body: '😀'.repeat(8193) }],
    ['bytes', { body: new Uint8Array(32_769) }],
    ['a Blob', { body: new Blob(['x'.repeat(32_769)]) }],
    ['Base64', { body: 'A'.repeat(10_000_000), isBase64Encoded: true }],
  ])('%s of more than 32 kB', async (_, form) => {
    expect(await codeOf({ headers: sign(body), ...form })).toBe('BODY_TOO_LARGE');
  });

  test.each([
    ['a parsed object', { body: {} }],
    ['a parsed list', { body: [1, 2] }],
    ['a parsed number', { body: 5e9 }],
    [
      'an object that pretends to be bytes',
      { body: { byteLength: 2, length: 1e9, constructor: { name: 'ArrayBuffer' } } },
    ],
    ['form fields', { body: new URLSearchParams({ a: 'b' }) }],
    ['a Map', { body: new Map([['a', 'b']]) }],
    ['null', { body: null }],
    ['an empty text', { body: '' }],
    ['Base64 that is none', { body: 'ä', isBase64Encoded: true }],
    ['a stream of objects', { body: Readable.from([{ a: 1 }]) }],
    ['a stream that broke off', { body: brokenStream() }],
  ])('%s as body', async (_, form) => {
    expect(await codeOf({ headers: sign(body), ...form })).toBe('BODY_NOT_RAW');
  });

  test.each<[string, object, RegExp]>([
    [
      'Express',
      { originalUrl: '/hook', body: {} },
      /mount this route before express\.json\(\), or use express\.raw/,
    ],
    [
      'Fastify',
      { originalUrl: '/hook', raw: {}, body: {} },
      /in Fastify, call addContentTypeParser/,
    ],
    ['the Pages Router of Next', { query: {}, cookies: {}, body: {} }, /bodyParser: false/],
    ['the Fetch API', { bodyUsed: true, body: {} }, /request\.clone\(\)/],
    ['an unknown platform', { body: {} }, /: it is empty, or was parsed or read before$/],
  ])('a parsed body, in the words of %s', async (_, source, message) => {
    const error: unknown = await webhooks
      .verify({ headers: sign(body), ...source })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WebhookVerificationError);
    expect((error as Error).message).toMatch(message);
    expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain(secret);
  });
});
