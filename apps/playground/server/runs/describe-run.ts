import type { CampaignMessage, CampaignProgress } from '@23telecom/client';
import { countRun } from '../../src/runs/data/count-run.ts';
import type { RunDetails, RunFailure, RunSummary } from '../../src/runs/data/run.ts';
import type { Audit } from './books.ts';
import type { RunRecord } from './run-record.ts';

/** As many people as the page shows of what was sent. */
const shownPeople = 100;

/** A run in the list; `progress` is undefined before its campaign is created. */
export function summarizeRun(
  record: RunRecord,
  progress: CampaignProgress | undefined,
): RunSummary {
  const waiting = progress ? countRun(progress).waiting : record.people.length;
  return {
    id: record.id,
    startedAt: record.startedAt,
    state: progress?.state ?? 'draft',
    recipients: record.people.length,
    settled: record.people.length - waiting,
  };
}

/** Describes a run for its page, which also has the figures of the campaign. */
export function describeRun(
  record: RunRecord,
  progress: CampaignProgress,
  {
    failures,
    uncertainKey,
    assumed,
    audit,
  }: Pick<RunDetails, 'failures' | 'uncertainKey' | 'assumed'> & {
    readonly audit: Audit | undefined;
  },
): RunDetails {
  const { accepted, reconciled, requests, segments, sending, uncertain } = progress;
  const isOpen = sending + uncertain > 0;
  return {
    id: record.id,
    startedAt: record.startedAt,
    senderId: record.senderId,
    text: record.text,
    encoding: record.encoding ?? undefined,
    national: record.national,
    recipients: record.people.length,
    people: record.people.slice(0, shownPeople).map(({ recipient, name, values }) => ({
      recipient,
      ...(name !== null && { name }),
      ...(values && { values }),
    })),
    whatIf: record.whatIf ?? undefined,
    retryOf: record.retryOf ?? undefined,
    failures,
    uncertainKey,
    assumed,
    verdict: {
      requests,
      messages: audit?.messages ?? accepted + reconciled,
      segments: audit?.segments ?? segments,
      isBilledOnce: isOpen ? undefined : audit?.isOnceEach,
    },
    cost: audit?.cost ?? progress.cost,
  };
}

/** Counts the recipients that were not sent to, or possibly, by the reason. */
export function countFailures(
  messages: Iterable<CampaignMessage>,
  progress: CampaignProgress,
): readonly RunFailure[] {
  const failures = new Map<string, RunFailure>();
  function add(code: string, sent: RunFailure['sent'], recipients = 1): void {
    const known = failures.get(code);
    failures.set(code, { code, sent, recipients: (known?.recipients ?? 0) + recipients });
  }
  const { pausedBy, pending } = progress;
  if (pausedBy === 'insufficient_balance' && pending > 0)
    add('INSUFFICIENT_BALANCE', 'no', pending);
  for (const { state, code } of messages) {
    const reason = reasons[state];
    // A person decides on all uncertain ones at once, so their codes are one reason.
    if (state === 'uncertain') add('CONNECTION_LOST', 'maybe');
    else if (reason !== undefined) add(code ?? reason, 'no');
  }
  return [...failures.values()].sort((one, other) => other.recipients - one.recipients);
}

/** The states of recipients who were not sent to, with a reason for those without a code. */
const reasons: Readonly<Partial<Record<CampaignMessage['state'], string>>> = {
  blocked: 'blocked_country',
  refused: 'REFUSED',
  failed: 'REFUSED',
  unsent: 'CANCELLED',
  suppressed: 'SUPPRESSED',
};
