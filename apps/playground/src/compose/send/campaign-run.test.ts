import { expect, test } from 'vitest';
import { addOutcome, startRun } from './campaign-run.ts';

const summary = {
  recipients: 2,
  segments: 2,
  cost: 0.1,
  encoding: 'GSM-7' as const,
  accepted: 2,
  blocked: 0,
  queueErrors: 0,
  configErrors: 0,
  dbErrors: 0,
};
const result = { recipient: '+1', messageId: 'api_1', segments: 1, status: 'accepted' };

test('a run adds up its outcomes: sent, found in the history, failed, uncertain, unsent', () => {
  const run = [
    { status: 'sent' as const, recipients: ['+1', '+2'], results: [result, result], summary },
    { status: 'sent' as const, recipients: ['+3'], results: null, summary: null },
    {
      status: 'failed' as const,
      recipients: ['+4'],
      error: { code: 'DB_ERROR', description: 'not queued' },
    },
    { status: 'uncertain' as const, recipients: ['+5'], error: null },
    { status: 'unsent' as const, recipients: ['+6', '+7'] },
    {
      status: 'sent' as const,
      recipients: ['+8'],
      results: [result],
      summary: { ...summary, cost: 0.2 },
    },
  ].reduce(addOutcome, startRun(8, 6));
  expect(run).toMatchObject({ settled: 8, reconciled: 1, cost: 0.3, unsent: ['+6', '+7'] });
  expect(run.results).toHaveLength(4);
  expect(run.failures.map(({ code, sent }) => [code, sent])).toEqual([
    ['DB_ERROR', 'no'],
    ['CONNECTION_LOST', 'maybe'],
  ]);
});
