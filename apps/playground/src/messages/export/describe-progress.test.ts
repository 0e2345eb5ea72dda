import { expect, test } from 'vitest';
import { describeProgress } from './describe-progress.ts';

test.each([
  ['running', 0, '0 rows so far'],
  ['running', 1, '1 row so far'],
  ['saved', 1, '1 row saved'],
  ['saved', 2, '2 rows saved'],
  ['stopped', 0, 'Stopped. No file was saved.'],
  ['idle', 0, undefined],
] as const)('%s with %i rows: %s', (status, rows, words) => {
  expect(describeProgress(status, rows)).toBe(words);
});
