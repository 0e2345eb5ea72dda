import { expect, test } from 'vitest';
import { countStatuses } from './count-statuses.ts';

test('recipients are counted by where they stand: delivered, on the way, then the others', () => {
  const results = ['UNDELIV', 'EXPIRED', 'EXPIRED', 'accepted', 'DELIVRD', 'blocked_country'].map(
    (status, index) => ({ recipient: `+${index}`, messageId: null, segments: 1, status }),
  );
  const step = { at: '2026-02-13T10:30:00Z', isExact: true, source: 'webhook', statusCode: null };
  expect(
    countStatuses(results, (result) =>
      // Of one the log knows nothing: the answer counts.
      result.status === 'blocked_country'
        ? []
        : [{ ...step, source: 'webhook', status: result.status }],
    ),
  ).toEqual([
    { status: 'DELIVRD', recipients: 1 },
    { status: 'accepted', recipients: 1 },
    { status: 'EXPIRED', recipients: 2 },
    { status: 'UNDELIV', recipients: 1 },
    { status: 'blocked_country', recipients: 1 },
  ]);
});
