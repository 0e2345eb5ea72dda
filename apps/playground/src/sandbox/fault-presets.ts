import type { Fault } from '@23telecom/sandbox';

/** Faults to switch on with one click, each with what it teaches. */
export const faultPresets: readonly {
  readonly label: string;
  readonly lesson: string;
  readonly fault: Fault;
}[] = [
  {
    label: 'Drop the answer of the next send, after accepting it',
    lesson:
      'The message went out and nobody was told: the error says sent: maybe, and it is not sent again.',
    fault: { kind: 'drop-after', on: 'sms.send', times: 1 },
  },
  {
    label: 'Drop the next send before it is accepted',
    lesson: 'From outside it looks the same: only the history can tell.',
    fault: { kind: 'drop-before', on: 'sms.send', times: 1 },
  },
  {
    label: 'Answer the next two sends 429',
    lesson: 'Nothing was queued: the client waits and sends again by itself.',
    fault: { kind: 'rate-limit', on: 'sms.send', times: 2, retryAfter: 1 },
  },
  {
    label: 'Fail the next send with DB_ERROR',
    lesson: 'Rolled back: the client sends again by itself.',
    fault: { kind: 'status', on: 'sms.send', status: 500, code: 'DB_ERROR', times: 1 },
  },
  {
    label: 'Answer everything two seconds late',
    lesson: 'What the page does while it waits.',
    fault: { kind: 'latency', ms: 2000, times: 20 },
  },
  {
    label: 'Cut the next download in the middle',
    lesson: 'A file that was cut is an error, never a short file.',
    fault: { kind: 'cut-csv', on: 'sms.messages.export', how: 'drop', times: 1 },
  },
  {
    label: 'Let the balance cache fail',
    lesson: 'A degraded balance is said to be one.',
    fault: { kind: 'degraded-cache', on: 'account.balance', times: 5 },
  },
];
