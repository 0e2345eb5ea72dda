import { resolveUncertain, type SendManySummary, type TelecomClient } from '@23telecom/client';
import type { Sandbox } from '@23telecom/sandbox';
import { findInBooks } from '../../server/runs/find-in-books.ts';
import { textFor } from '../../server/runs/run-record.ts';
import type { HostedRun } from './hosted-run.ts';
import type { StoredRun } from './stored-run.ts';

/** The history of the sandbox does not lag behind. */
const settleMs = 3_000;
const concurrency = 4;

/** The parts that send a run. */
export interface Drive {
  readonly telecom: TelecomClient;
  readonly sandbox: Sandbox;
  readonly signal: AbortSignal;
}

/** Sends what a run has still to send. Returns the state that it ends in; undefined if it was aborted. */
export async function driveRun(
  run: HostedRun,
  { telecom, sandbox, signal }: Drive,
): Promise<Partial<StoredRun> | undefined> {
  const { record } = run.stored();
  const orphans = new Set(run.book.open().keys());
  const people = new Map(record.people.map((person) => [person.recipient, person]));
  const failed: Record<string, string> = {};
  let requests = 0;

  async function send(): Promise<SendManySummary> {
    const recipients = run.book
      .pending()
      .filter((recipient) => failed[recipient] === undefined)
      .map((recipient) => ({
        recipient,
        text: textFor(record, people.get(recipient) ?? { text: null }),
      }));
    const sending = telecom.sms.sendMany(
      { recipients, senderId: record.senderId },
      { journal: run.journal, signal, concurrency, settleMs },
    );
    for await (const outcome of sending) {
      if (outcome.status === 'failed' && outcome.error.status !== 402) {
        for (const recipient of outcome.recipients) failed[recipient] = outcome.error.code;
      }
      if (outcome.status === 'invalid') {
        for (const recipient of outcome.recipients) failed[recipient] = 'INVALID_INPUT';
      }
      run.changed();
    }
    const summary = await sending.summary();
    requests += summary.requests;
    return summary;
  }

  let summary = await send();
  // Requests that were open when the worker was killed, and that the books do not show, were never carried out.
  if (summary.stoppedBy === null && (await resolveOrphans(run, sandbox, orphans))) {
    summary = await send();
  }
  const figures = { requests: run.stored().requests + requests, failed };
  switch (summary.stoppedBy) {
    case null:
      return { ...figures, state: 'sent', endedAt: new Date().toISOString() };
    case 'insufficient_balance':
    case 'not_allowed':
      return { ...figures, state: 'paused', pausedBy: summary.stoppedBy };
    case 'aborted':
      return undefined;
    default:
      return { ...figures, state: 'paused', pausedBy: 'you' };
  }
}

/** Decides on requests of an earlier worker by the books. Returns whether some have to be sent. */
async function resolveOrphans(
  run: HostedRun,
  sandbox: Sandbox,
  orphans: ReadonlySet<string>,
): Promise<boolean> {
  const { record } = run.stored();
  const booked = sandbox.messages({ senderId: record.senderId });
  let isAnySent = false;
  for (const [batch, recipients] of [...run.book.open()]) {
    if (!orphans.has(batch)) continue;
    const wanted = new Set(recipients);
    const texts = new Map(
      record.people
        .filter(({ recipient }) => wanted.has(recipient))
        .map((person) => [person.recipient, textFor(record, person)]),
    );
    const isBooked = findInBooks(booked, { after: record.bookmark, texts }).length > 0;
    const decision = isBooked ? 'sent' : 'resend';
    await resolveUncertain(run.journal, batch, decision);
    if (decision === 'resend') isAnySent = true;
  }
  return isAnySent;
}
