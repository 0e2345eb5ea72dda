import { expect, test } from 'vitest';
import { maskName } from './mask-name.ts';

test.each(['baseURL', 'sms.messages.listUnified', 'X-Amz-Content-Sha256', '__proto__', 'to[0]'])(
  'the name %s is shown',
  (name) => {
    expect(maskName(name)).toBe(name);
  },
);

test.each([
  '447911123456',
  '+44 7911 123456',
  'to447911123456',
  't4o4o7o9o1',
  'sk_prod_abcd',
  'whsec_abcd',
  '9f86d081884c7d659a2feaa0c55ad015',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0',
  'Your code is 8472',
  'x'.repeat(41),
  '',
])('the name %s is not', (name) => {
  expect(maskName(name)).toBe('[redacted]');
});
