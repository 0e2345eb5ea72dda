import { expect, test } from 'vitest';
import { outcomeOf } from './outcome.ts';

test.each([
  ['DELIVRD', 'Delivered', 'good'],
  ['UNDELIV', 'Not delivered', 'bad'],
  ['DELETED', 'Not delivered', 'bad'],
  ['REJECTD', 'Refused', 'bad'],
  ['EXPIRED', 'Expired', 'warn'],
  ['UNKNOWN', 'Unknown', 'warn'],
  ['failed', 'Not sent', 'bad'],
  ['queue_error', 'Not sent', 'bad'],
  ['pending', 'On its way', 'wait'],
  ['ENROUTE', 'On its way', 'wait'],
  ['a status of tomorrow', 'On its way', 'wait'],
])('%s is "%s"', (status, word, tone) => {
  expect(outcomeOf(status)).toEqual({ word, tone });
});
