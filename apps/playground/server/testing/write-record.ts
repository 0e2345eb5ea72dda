import type { RunRecord } from '../runs/run-record.ts';

/** The record of a run for tests. */
export function writeRecord(
  id: string,
  recipients: readonly string[],
  rest: Partial<RunRecord> = {},
): RunRecord {
  return {
    id,
    key: `key of ${id}`,
    startedAt: new Date().toISOString(),
    senderId: 'MyApp',
    text: 'Your order is ready',
    encoding: null,
    national: [],
    whatIf: null,
    retryOf: null,
    bookmark: 0,
    people: recipients.map((recipient) => ({ recipient, name: null, text: null, values: null })),
    ...rest,
  };
}
