import { expect, test } from 'vitest';
import { describeProblems } from './describe-problems.ts';

test('each problem has its place; one of the whole is that of the input', () => {
  const problems = [
    { path: 'to[3]', code: 'MISSING_PLUS', message: 'expected a +' },
    { path: '', code: 'NOT_AN_OBJECT', message: 'expected an object' },
  ];
  expect(describeProblems(problems)).toBe('to[3]: expected a +; input: expected an object');
});
