import { expect, test } from 'vitest';
import { reasonOf } from './reason-of.ts';

test.each([
  ['UNDELIV', 'the phone was off'],
  ['REJECTD', 'a spam filter'],
  ['EXPIRED', 'could not be reached'],
  ['DELETED', 'deleted before delivery'],
  ['UNKNOWN', 'may have arrived'],
  ['failed', 'did not reach a carrier'],
  ['blocked_country', 'Nothing was sent or billed'],
  ['queue_error', 'Nothing was sent or billed'],
  ['config_error', 'Nothing was sent or billed'],
])('%s has a reason in words', (status, words) => {
  expect(reasonOf(status)).toContain(words);
});

test.each(['DELIVRD', 'pending', 'sent', 'ENROUTE', 'ACCEPTD', 'accepted', 'of tomorrow'])(
  '%s has none: it is no failure',
  (status) => {
    expect(reasonOf(status)).toBeUndefined();
  },
);
