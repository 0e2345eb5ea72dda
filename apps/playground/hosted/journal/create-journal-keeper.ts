import { CampaignError } from '@23telecom/campaigns';
import type { SendJournalEntry, TelecomClient } from '@23telecom/client';
import type { Sandbox } from '@23telecom/sandbox';
import type { RunKeeper } from '../../server/runs/run-keeper.ts';
import type { RunRecord } from '../../server/runs/run-record.ts';
import type { HostedDatabase } from '../open-database.ts';
import { createRunCampaign } from './create-run-campaign.ts';
import { driveRun } from './drive-run.ts';
import { findIds } from './find-ids.ts';
import type { HostedRun } from './hosted-run.ts';
import { openJournal } from './open-journal.ts';
import { createRunBook } from './run-book.ts';
import { openReportBook } from './open-report-book.ts';
import { figureOfStatus } from './stored-report.ts';
import type { StoredRun } from './stored-run.ts';

/** Messages that one look polls. */
const maxPolled = 20;

/** Keeps runs in IndexedDB and sends them with `sendMany`: a killed worker goes on where it was. */
export async function createJournalKeeper(
  database: HostedDatabase,
  telecom: TelecomClient,
  sandbox: Sandbox,
): Promise<RunKeeper> {
  const runs = new Map<string, HostedRun>();
  const drives = new Map<string, { readonly abort: AbortController; ended: Promise<void> }>();
  const adding = new Map<string, Promise<RunRecord>>();
  const listeners = new Set<(id: string) => void>();
  const reportBook = await openReportBook(database, findRunOf);
  const { reports } = reportBook;

  function publish(id: string): void {
    for (const listener of listeners) listener(id);
  }

  async function open(initial: StoredRun): Promise<HostedRun> {
    const { id } = initial.record;
    let stored = initial;
    const book = createRunBook(initial, () => findIds(sandbox, initial.record));
    function apply(entry: SendJournalEntry): void {
      book.apply(entry);
      reportBook.note(id, entry);
    }
    const run: HostedRun = {
      stored: () => stored,
      book,
      journal: openJournal(database, id, (entry) => {
        apply(entry);
        publish(id);
      }),
      async update(change) {
        stored = { ...stored, ...change };
        await database.put('runs', stored, id);
        publish(id);
      },
      changed: () => publish(id),
    };
    for await (const entry of run.journal.read()) apply(entry);
    runs.set(id, run);
    return run;
  }

  function drive(run: HostedRun): void {
    const { record, state } = run.stored();
    if (state !== 'running' || drives.has(record.id)) return;
    const abort = new AbortController();
    const ended = driveRun(run, { telecom, sandbox, signal: abort.signal })
      .then(async (end) => {
        if (end && run.stored().state === 'running') await run.update(end);
      })
      .catch(async (error: unknown) => {
        console.error(error);
        await run.update({ state: 'paused', pausedBy: 'you' });
      })
      .finally(() => drives.delete(record.id));
    drives.set(record.id, { abort, ended });
  }

  async function halt(id: string): Promise<void> {
    const current = drives.get(id);
    current?.abort.abort();
    await current?.ended;
  }

  function find(id: string): HostedRun {
    const run = runs.get(id);
    if (run) return run;
    throw new CampaignError({
      code: 'CAMPAIGN_NOT_FOUND',
      description: 'There is no run at this address.',
      operation: 'campaigns.progress',
      sent: 'no',
    });
  }

  function findRunOf(messageId: string): string | undefined {
    return [...runs.values()]
      .find((run) =>
        run.book.messages(run.stored(), reports).some((message) => message.messageId === messageId),
      )
      ?.stored().record.id;
  }

  /** All runs, newest first. */
  function listRecords(): readonly RunRecord[] {
    return [...runs.values()]
      .map((run) => run.stored().record)
      .reverse()
      .sort((one, other) => compare(other.startedAt, one.startedAt));
  }

  async function store(record: RunRecord): Promise<RunRecord> {
    const stored: StoredRun = {
      record,
      state: 'running',
      pausedBy: null,
      requests: 0,
      endedAt: null,
      failed: {},
    };
    await database.put('runs', stored, record.id);
    await open(stored);
    publish(record.id);
    return record;
  }

  async function receive(
    messageId: string,
    report: Parameters<typeof reportBook.receive>[1],
  ): Promise<void> {
    const run = await reportBook.receive(messageId, report);
    if (run !== undefined) publish(run);
  }

  for (const stored of await database.getAll('runs')) drive(await open(stored));

  return {
    async add(record) {
      const { key } = record;
      const known = listRecords().find((stored) => stored.key === key);
      if (known) return known;
      const added = adding.get(key) ?? store(record).finally(() => adding.delete(key));
      adding.set(key, added);
      return added;
    },
    send(record) {
      drive(find(record.id));
      return Promise.resolve();
    },
    list: () => Promise.resolve(listRecords()),
    find: (id) => Promise.resolve(runs.get(id)?.stored().record),
    // oxlint-disable-next-line typescript/require-await -- an unknown ID is a rejection
    campaign: async (id) => {
      const run = find(id);
      return createRunCampaign(run, reports, { drive, halt });
    },
    receive: (event) => receive(event.messageId, event),
    async catchUp(olderThanMs) {
      const before = sandbox.clock.now() - olderThanMs;
      const late = sandbox
        .messages()
        .filter(({ messageId, createdAt }) => {
          const { status = '' } = reports.get(messageId) ?? {};
          return Date.parse(createdAt) < before && !figureOfStatus[status];
        })
        .slice(-maxPolled);
      for (const { messageId, deliveredAt } of late) {
        const { status, statusCode } = await telecom.sms.status(messageId);
        if (status === 'pending' || status === 'sent') continue;
        await receive(messageId, { status, statusCode: statusCode ?? '', at: deliveredAt });
      }
    },
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async clear() {
      await Promise.all([...drives.keys()].map(halt));
      runs.clear();
      await reportBook.clear();
      for (const name of ['runs', 'journal'] as const) await database.clear(name);
    },
    async close() {
      await Promise.all([...drives.keys()].map(halt));
      database.close();
    },
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
