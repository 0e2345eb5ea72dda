import { expect, test } from 'vitest';
import { nameFlag } from './name-flag.ts';

test.each([
  ['now must be a time.', '--now must be a time.'],
  ['blockedCountries[0] must be a code.', '--block must be a code.'],
  ['apiKeys[1].key must be text.', '--key must be text.'],
  ['webhooks.deliveryUrl is not a URL.', '--webhook-url is not a URL.'],
  ['shortLinkDomain must be a domain.', '--short-links must be a domain.'],
  ['hostname must be text.', '--host must be text.'],
])('%s', (message, expected) => {
  expect(nameFlag({ code: 'INVALID_OPTION', message })).toBe(expected);
});

test.each([
  ['PORT_IN_USE', 'Port 80 is in use: choose another.', 'Port 80 is in use: choose another.'],
  ['DATA_IN_USE', 'data is in use by another sandbox.', 'data is in use by another sandbox.'],
  [
    'INVALID_FAULT',
    'A fault kind must be one of a, b.',
    '--fault: a fault kind must be one of a, b.',
  ],
] as const)('%s: %s', (code, message, expected) => {
  expect(nameFlag({ code, message })).toBe(expected);
});
