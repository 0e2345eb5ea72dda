import { expect, test } from 'vitest';
import { readNextPath } from './read-next-path.ts';

test.each([
  '/runs/r_7k2m9',
  '/messages?q=%2B44%207911&days=7',
  '/statistics',
  // Views whose names begin like a route of the server.
  '/apiary',
])('sign-in leads on to %s', (path) => {
  expect(readNextPath(path)).toBe(path);
});

test.each([
  undefined,
  '',
  'evil.test',
  'https://evil.test/',
  '//evil.test/',
  '/\\evil.test',
  '/\t/evil.test',
  '/\n/evil.test',
  '///evil.test',
  '/./\\evil.test',
  '/.//evil.test',
  '/a/..//evil.test',
  'javascript:alert(1)',
  '/sign-in?token=guess',
  '/x/../sign-in?token=guess',
  '/api/events',
  '/webhooks/delivery',
  '//',
  'http://[',
])('sign-in leads to the start instead of %j', (path) => {
  expect(readNextPath(path)).toBe('/');
});

test('a line break or a quote in a path cannot get into a header or the page', () => {
  expect(readNextPath('/a\r\nSet-Cookie: x=1')).not.toMatch(/[\r\n]/);
  expect(readNextPath('/a"><script>?b="><script>')).not.toMatch(/["<>]/);
});
