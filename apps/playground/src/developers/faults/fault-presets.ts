import type { Fault } from '@23telecom/sandbox';

/** Faults to switch on with one click, each with the behaviour that it shows. */
export const faultPresets: readonly {
  readonly label: string;
  readonly lesson: string;
  readonly fault: Fault;
}[] = [
  {
    label: 'Drop after acceptance',
    lesson: 'The message exists, the client is not told.',
    fault: { kind: 'drop-after', on: 'sms.send', times: 1 },
  },
  {
    label: 'Drop before acceptance',
    lesson: 'No message, but it looks the same.',
    fault: { kind: 'drop-before', on: 'sms.send', times: 1 },
  },
  {
    label: '429 for the next two sends',
    lesson: 'Nothing is queued; the client waits and retries.',
    fault: { kind: 'rate-limit', on: 'sms.send', times: 2, retryAfter: 1 },
  },
  {
    label: '402, balance too low',
    lesson: 'The next send is refused, nothing is billed.',
    fault: {
      kind: 'status',
      on: 'sms.send',
      status: 402,
      code: 'INSUFFICIENT_BALANCE',
      times: 1,
    },
  },
  {
    label: '500, database error',
    lesson: 'The next send is not queued, so the client retries.',
    fault: { kind: 'status', on: 'sms.send', status: 500, code: 'DB_ERROR', times: 1 },
  },
  {
    label: 'Slow responses',
    lesson: 'The next 20 responses take 2 s.',
    fault: { kind: 'latency', ms: 2000, times: 20 },
  },
  {
    label: 'Broken download',
    lesson: 'The next CSV breaks off halfway; no incomplete file is saved.',
    fault: { kind: 'cut-csv', on: 'sms.messages.export', how: 'drop', times: 1 },
  },
  {
    label: 'Balance unavailable',
    lesson: 'The page says it may be out of date.',
    fault: { kind: 'degraded-cache', on: 'account.balance', times: 5 },
  },
];
