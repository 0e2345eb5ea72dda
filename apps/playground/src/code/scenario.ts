import type { Fault } from '@23telecom/sandbox';

/** A failure that a send meets. The first four are those of the menu beside Send. */
export type ScenarioKind =
  | 'drop-after-acceptance'
  | 'rate-limit'
  | 'balance-too-low'
  | 'late-webhook'
  | 'drop-before-acceptance'
  | 'database-error';

/** The fault of the sandbox that a failure needs; undefined where an option does it. */
export const scenarioFaults: Readonly<Partial<Record<ScenarioKind, Fault>>> = {
  'drop-after-acceptance': { kind: 'drop-after', on: 'sms.send', times: 1 },
  'drop-before-acceptance': { kind: 'drop-before', on: 'sms.send', times: 1 },
  'rate-limit': { kind: 'rate-limit', on: 'sms.send', times: 2, retryAfter: 1 },
  'database-error': { kind: 'status', on: 'sms.send', status: 500, code: 'DB_ERROR', times: 1 },
};
