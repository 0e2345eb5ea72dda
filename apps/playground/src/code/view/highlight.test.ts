import { expect, test } from 'vitest';
import { type CodeLanguage, highlight } from './highlight.ts';

function marked(code: string, language: CodeLanguage): readonly string[] {
  const tokens = highlight(code, language);
  expect(tokens.map(({ text }) => text).join('')).toBe(code);
  return tokens.flatMap(({ kind, text }) => (kind === undefined ? [] : [`${kind} ${text}`]));
}

test('in TypeScript a comment sign in a string is no comment, and an escaped quote no end', () => {
  expect(marked(String.raw`const url = 'http://it\'s'; // const 1`, 'typescript')).toEqual([
    'w const',
    String.raw`s 'http://it\'s'`,
    'c // const 1',
  ]);
  expect(marked('withSandbox({ balance: 10_000 })', 'typescript')).toEqual(['n 10_000']);
});

test('in JSON only values are marked, keys that hold quotes or colons included', () => {
  expect(
    marked(String.raw`{"a \" : 1": "b: \"c\"", "n": -1.5e3, "t": true, "u": ["x:", null]}`, 'json'),
  ).toEqual([String.raw`s "b: \"c\""`, 'n -1.5e3', 'w true', 's "x:"', 'w null']);
});

test('in a shell a quoted body is one string', () => {
  expect(marked(`# a comment\ncurl http://x/#y \\\n  -d '{"a": 1}'`, 'shell')).toEqual([
    'c # a comment',
    'w curl',
    `s '{"a": 1}'`,
  ]);
});

test('in headers the values are marked', () => {
  expect(marked('X-API-Key: a: b\nContent-Type: c', 'headers')).toEqual(['s a: b', 's c']);
});
