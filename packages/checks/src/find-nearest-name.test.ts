import { expect, test } from 'vitest';
import { findNearestName } from './find-nearest-name.ts';

const names = ['balance', 'clock', 'apiKeys', 'latency', 'port'];

test.each([
  ['balanc', 'balance'],
  ['Balance', 'balance'],
  ['latncey', 'latency'],
  ['apiKey', 'apiKeys'],
  ['prt', 'port'],
  ['prot', 'port'],
  ['clcok', 'clock'],
])('%s stands for %s', (given, expected) => {
  expect(findNearestName(given, names)).toBe(expected);
});

test.each(['', 'webhookUrl', 'x', 'constructor'])('%j stands for none', (given) => {
  expect(findNearestName(given, names)).toBeUndefined();
});

test.each([
  ['timeout', ['timeoutMs', 'totalTimeoutMs'], 'timeoutMs'],
  ['apiKey', ['key', 'secret'], 'key'],
  ['DELIVERY_URL', ['clickUrl', 'deliveryUrl'], 'deliveryUrl'],
  ['url', ['clickUrl', 'deliveryUrl'], undefined],
  ['url', ['deliveryUrl', 'secret'], 'deliveryUrl'],
])('%s of %j stands for %s', (given, known, expected) => {
  expect(findNearestName(given, known)).toBe(expected);
});
