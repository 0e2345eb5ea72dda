import { describe, expect, test } from 'vitest';
import { areAlike, matchText, printText } from './text-print.ts';

test.each([
  ['Hello', 'Hello', 'yes'],
  ['Hello', 'Hello!', 'no'],
  ['See https://x.example/111 now', 'See https://x.example/111 now', 'yes'],
  ['See https://x.example/111 now', 'See https://x.example/222 now', 'no'],
  ['See https://x.example/111 now', 'See http://x.example/11 now', 'no'],
  ['See https://x.example/111/222 now', 'See https://23t.example/x7 now', 'yes'],
  ['See https://x.example/1 now', 'See https://another.example/long now', 'no'],
  ['See https://x.example/111/222 now', 'See 23t.example/x7 now', 'no'],
  ['See https://x.example/111/222', 'Go to https://23t.example/x7', 'no'],
  ['https://x.example/111', 'https://x.example/111', 'yes'],
  ['https://x.example/111', 'https://x.example/222', 'no'],
  ['https://x.example/long/path/111', 'https://23t.example/x7', 'perhaps'],
  ['https://x.example/long/path/111', 'Hello', 'no'],
  ['Hello', 'Hello https://23t.example/x7', 'no'],
  [
    'a https://x.example/long/1 b https://y.example/2',
    'a https://s.example/1 b https://y.example/2',
    'yes',
  ],
  [
    'a https://x.example/long/1 b https://y.example/2',
    'a https://s.example/1 b https://y.example/3',
    'no',
  ],
])('%s, in the history as %s: %s', async (text, other, match) => {
  expect(await matchText(await printText(text), other)).toBe(match);
});

describe('a print', () => {
  test('contains neither the text nor a link', async () => {
    const print = JSON.stringify(await printText('Code 5 https://x.example/abc'));
    expect(print).not.toMatch(/Code|example|abc/);
  });

  test('is like that of a text with other links, which may become the same', async () => {
    const [one, two, three] = await Promise.all(
      ['Go https://x.example/1', 'Go https://x.example/2', 'Go'].map(printText),
    );
    expect(one && two && areAlike(one, two)).toBe(true);
    expect(one && three && areAlike(one, three)).toBe(false);
  });
});
