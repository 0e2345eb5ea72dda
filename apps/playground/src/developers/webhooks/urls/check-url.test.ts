import { expect, test } from 'vitest';
import { describeUrlProblem } from './check-url.ts';

test.each([
  '',
  '  ',
  'https://example.com',
  ' https://example.com/webhooks?a=b ',
  'http://localhost:3000/hook',
  'http://127.0.0.1/hook',
  'http://[::1]:80/x',
])('%j can be saved', (url) => {
  expect(describeUrlProblem(url)).toBeUndefined();
});

test.each([
  ['example.com', 'starts with https://'],
  ['ftp://example.com', 'starts with https://'],
  ['javascript:alert(1)', 'starts with https://'],
  ['https://', 'not a complete address'],
  ['https:///path', 'not a complete address'],
  ['https://exa mple.com', 'not a complete address'],
  ['http://example.com/hook', 'in place of http://'],
  ['http://localhost.example.com/', 'in place of http://'],
])('%j: %s', (url, words) => {
  expect(describeUrlProblem(url)).toContain(words);
});
