import { describe, expect, test } from 'vitest';
import { cpuTimeOf } from '../../test/support/cpu-time.ts';
import { maskKeys } from './mask-keys.ts';
import { maskNumbers } from './mask-numbers.ts';

const digits = '447911123456';

describe('a phone number is masked', () => {
  test.each([
    ['+447911123456', '+4479***56'],
    ['447911123456', '4479***56'],
    ['+44 7911 123456', '+4479***56'],
    ['+44 7911 123 456', '+4479***56'],
    ['+44-7911-123-456', '+4479***56'],
    ['+44 (0) 7911 123456', '+4407***56'],
    ['(07911) 123-456', '(0791***56'],
    ['+44.7911.123.456', '+4479***56'],
    ['0171/1234567', '0171***67'],
    ['+44\u00a07911\u2011123\u2013456', '+4479***56'],
    ['tel447911123456', 'tel4479***56'],
    ['tel:+447911123456;', 'tel:+4479***56;'],
    ['to_447911123456_x', 'to_4479***56_x'],
    ['447911123456abc', '4479***56abc'],
    ['%2B447911123456', '%2B4479***56'],
    ['%2b44%207911%20123456', '%2b4479***56'],
    ['%252B44%25207911%2520123456', '%252B4479***56'],
    ['to=44+7911+123456', 'to=4479***56'],
    ['%34%34%37%39%31%31%31%32%33%34%35%36', '4479***56'],
    ['447911123456,447911123457', '4479***56,4479***57'],
    ['447911123456 447911123457', '4479***56 4479***57'],
    ['4479 1112 3456 4479 1112 3457', '***'],
    ['\u0664\u0664\u0667\u0669\u0661\u0661\u0661\u0662\u0663\u0664\u0665\u0666', '4479***56'],
    ['+\u06f4\u06f4 \u06f7\u06f9\u06f1\u06f1 123456', '+4479***56'],
    ['\uff14\uff14\uff17\uff19\uff11\uff11\uff11\uff12\uff13\uff14\uff15\uff16', '4479***56'],
    ['3712345', '37***45'],
    ['+37212345', '+37***45'],
  ])('%s', (given, masked) => {
    expect(maskNumbers(given)).toBe(masked);
    expect(maskNumbers(`Bad number ${given}: no.`)).toBe(`Bad number ${masked}: no.`);
    // A masked text stays as it is.
    expect(maskNumbers(masked)).toBe(masked);
  });

  test('in any grouping, with any separator', () => {
    for (const separator of [' ', '-', '.', '/', ' - ', ') ', '\t', '%20', '%2D', '+']) {
      for (let size = 1; size <= digits.length; size++) {
        const groups = digits.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
        const masked = maskNumbers(`x ${groups.join(separator)} y`);
        expect(masked.replace(/\D/g, '')).toBe('447956');
      }
    }
  });
});

test.each([
  'api_42_1743667200123456789_a3f8b2c1d9e45f67',
  'since 2026-02-13T10:30:04Z and 2026.02.13 10:15:00',
  'IP 203.0.113.195 is not allowed',
  'GET http://127.0.0.1:54321/api/v1/sms/status',
  'the balance is 1250.50 EUR, 100 recipients',
  'HTTP 404 after 3 attempts',
  'Retry after 10:30:04',
  '6946d0f5-040b-106e-42c7-49026f2b5bc1',
])('%s stays', (text) => {
  expect(maskNumbers(text)).toBe(text);
});

test('takes linear time', () => {
  for (const part of ['1', '1 ', '+', '1%20', '1.1.1.', '2026-01-']) {
    const text = part.repeat(100_000);
    expect(cpuTimeOf(() => maskNumbers(text))).toBeLessThan(2000);
  }
});

test.each([
  ['key sk_prod_0123abcd', 'key [redacted]'],
  ['keysk_prod_0123abcd.', 'key[redacted].'],
  ['Bearer abc.def', '[redacted]'],
  ['bearer%20abc.def x', '[redacted] x'],
  ['eyJhbGciOi.portal.token!', '[redacted]!'],
  ['whsec_abc', '[redacted]'],
  ['ask_me', 'ask_me'],
])('keys: %s', (given, masked) => {
  expect(maskKeys(given)).toBe(masked);
});
