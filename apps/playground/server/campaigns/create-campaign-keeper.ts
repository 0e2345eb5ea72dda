import { type CampaignStore, createCampaigns } from '@23telecom/campaigns';
import type { TelecomClient } from '@23telecom/client';
import type { Sandbox } from '@23telecom/sandbox';
import type { RunKeeper } from '../runs/run-keeper.ts';
import type { RunRecord } from '../runs/run-record.ts';
import { ignoreEnded, listUncertain, resumeCampaign, startCampaign } from './change-campaign.ts';
import { followRuns } from './follow-runs.ts';
import { resolveFromBooks } from './resolve-from-books.ts';
import { openRunTable, type RunTable } from './run-table.ts';

/** Options of `createCampaignKeeper`. */
export interface CampaignKeeperOptions {
  readonly telecom: TelecomClient;
  /** Opened at once in the background; the page does not wait for it. */
  readonly store: CampaignStore;
  /** Its books decide on requests that were open when the server was killed. */
  readonly sandbox?: Sandbox | undefined;
  /** Limit for a request, in milliseconds. */
  readonly timeoutMs: number;
  /** How long a request without a response is looked for in the history, in milliseconds. */
  readonly settleMs: number;
  readonly onError: (error: unknown) => void;
}

interface Opened {
  readonly table: RunTable;
  readonly records: Map<string, RunRecord>;
}

/** Keeps runs as campaigns on PostgreSQL: a stopped or killed server goes on where it was. */
export function createCampaignKeeper({
  telecom,
  store,
  sandbox,
  timeoutMs,
  settleMs,
  onError,
}: CampaignKeeperOptions): RunKeeper {
  let isClosed = false;
  function report(error: unknown): void {
    if (!isClosed) onError(error);
  }
  const startedAt = Date.now();
  const campaigns = createCampaigns({
    telecom,
    store,
    onError: report,
    timeoutMs,
    settleMs,
    // A killed server leaves several open at once, and the books decide on all of them.
    ...(sandbox && { breaker: false }),
  });
  const follower = followRuns(campaigns, report);
  /** Two starts of a campaign at the same time would both plan it. */
  const starting = new Map<string, Promise<void>>();
  let opening: Promise<Opened> | undefined;

  async function open(): Promise<Opened> {
    const table = await openRunTable(await store.open());
    const records = new Map<string, RunRecord>();
    for (const record of await table.readNew()) records.set(record.id, record);
    for (const record of records.values()) await startCampaign(campaigns, record);
    campaigns.work();
    for (const id of [...records.keys()].reverse()) follower.follow(id);
    return { table, records };
  }

  if (sandbox) {
    const resolving = new Set<string>();
    follower.onMove((id) => {
      // The next move of the run looks again.
      if (resolving.has(id)) return;
      resolving.add(id);
      void opened()
        .then(async ({ records }) => {
          const record = records.get(id);
          if (record) await resolveFromBooks(campaigns, sandbox, record, startedAt);
        })
        .catch(report)
        .finally(() => resolving.delete(id));
    });
  }

  /** After a failure, the next call tries again. */
  function opened(): Promise<Opened> {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  async function readRecords(): Promise<Map<string, RunRecord>> {
    const { table, records } = await opened();
    for (const record of await table.readNew()) records.set(record.id, record);
    return records;
  }

  void opened().catch(report);

  return {
    async add(record) {
      const { table } = await opened();
      return table.insert(record);
    },
    async send(record) {
      await opened();
      const { id } = record;
      const started =
        starting.get(id) ?? startCampaign(campaigns, record).finally(() => starting.delete(id));
      starting.set(id, started);
      await started;
      follower.follow(id);
    },
    list: async () => [...(await readRecords()).values()].reverse(),
    find: async (id) => (await readRecords()).get(id),
    async campaign(id) {
      await opened();
      const campaign = await campaigns.get(id);
      return {
        ...campaign,
        pause: () => campaign.pause(),
        resume: () => resumeCampaign(campaign),
        cancel: () => campaign.cancel(),
        uncertain: () => listUncertain(campaign),
        async resolve(request, decision) {
          await campaign.resolve(request, decision, { by: 'playground' });
          // A run that had nothing left to do may not be followed any more.
          follower.follow(id);
        },
      };
    },
    async receive(event) {
      await opened();
      await campaigns.inbox(event);
    },
    async catchUp(olderThanMs) {
      await opened();
      await campaigns.sweep({ olderThanMs });
    },
    onMove: follower.onMove,
    async clear() {
      const { table, records } = await opened();
      follower.stop();
      for (const id of records.keys()) {
        await (await campaigns.get(id)).cancel().catch(ignoreEnded);
      }
      await table.clear();
      records.clear();
      await campaigns.prune({ olderThanDays: 0 });
    },
    async close() {
      isClosed = true;
      await opening?.catch(() => undefined);
      follower.stop();
      await campaigns.close();
      await store.close();
    },
  };
}
