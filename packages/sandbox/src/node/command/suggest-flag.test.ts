import { expect, test } from 'vitest';
import { suggestFlag } from './suggest-flag.ts';

test.each([
  ["Unknown option '--prt'.", 'Did you mean --port?'],
  ["Unknown option '--web-hook-url'.", 'Did you mean --webhook-url?'],
  ["Unknown option '--nothing-like-it'.", undefined],
  ["Unexpected argument 'send'.", undefined],
])('%s %s', (message, expected) => {
  expect(suggestFlag(message)).toBe(expected);
});
