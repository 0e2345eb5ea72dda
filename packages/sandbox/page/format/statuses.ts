import type { SandboxMessage } from '../../src/store/view-message.ts';

/** A status in words, with its tone. */
export interface StatusWords {
  readonly words: string;
  readonly tone: 'good' | 'wait' | 'warn' | 'bad';
}

const words: Readonly<Record<SandboxMessage['status'], StatusWords>> = {
  pending: { words: 'On its way', tone: 'wait' },
  sent: { words: 'On its way', tone: 'wait' },
  ACCEPTD: { words: 'On its way', tone: 'wait' },
  ENROUTE: { words: 'On its way', tone: 'wait' },
  DELIVRD: { words: 'Delivered', tone: 'good' },
  UNDELIV: { words: 'Not delivered', tone: 'bad' },
  REJECTD: { words: 'Refused', tone: 'bad' },
  DELETED: { words: 'Deleted', tone: 'bad' },
  EXPIRED: { words: 'Expired', tone: 'warn' },
  UNKNOWN: { words: 'Unknown', tone: 'warn' },
  failed: { words: 'Failed', tone: 'bad' },
};

export function describeStatus(status: SandboxMessage['status']): StatusWords {
  return words[status];
}

/** The final statuses of the Fail button, most frequent first. */
export const failures = ['UNDELIV', 'REJECTD', 'EXPIRED', 'UNKNOWN', 'failed'] as const;
