import { expect, test } from 'vitest';
import { readTextFragment, writeTextFragment } from './text-link.ts';

test.each([
  'Hi',
  '',
  `It's “5 €” & 100 % #t= ?a=b\r\n\ttab 👩‍👩‍👧 مرحبا (end).`,
  '%41 %zz %',
  'a'.repeat(20_000),
])('a text survives its link', (text) => {
  expect(readTextFragment(writeTextFragment(text))).toBe(text);
});

test('a link has no character at which a forum would end it', () => {
  expect(writeTextFragment(`a.b!(c)'d'*_~-"<>|`).slice(3)).toMatch(/^[A-Za-z0-9%]+$/);
});

test('half a character is replaced, since it cannot be encoded', () => {
  expect(readTextFragment(writeTextFragment('a\uD83D!'))).toBe('a\uFFFD!');
});

test.each(['', '#', '#other', '#t=%E0%A4%A', '#t=%'])('%j holds no text', (hash) => {
  expect(readTextFragment(hash)).toBeUndefined();
});
