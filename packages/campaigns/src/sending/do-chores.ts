import { announce } from '../context/announce.ts';
import type { CampaignContext } from '../context/campaign-context.ts';
import type { Database } from '../database/database.ts';
import { ensureWeeks } from '../statements/ensure-weeks.ts';
import { keepHouse } from '../statements/keep-house.ts';
import { rescueBatches } from '../statements/rescue-batches.ts';
import { claimSweep } from '../statements/claim-sweep.ts';
import { drainInbox, matchStrayReports } from '../upkeep/drain-inbox.ts';
import { sweepHistory } from '../upkeep/sweep-history.ts';
import { verifyStore } from '../upkeep/verify-store.ts';

const hourMs = 3_600_000;
/** Reports that are younger than this are looked at every second. */
const recentMs = 120_000;

/** The regular work beside sending. */
export interface Chores {
  /** The quick ones, which claims depend on. Returns the number of batches that were rescued. */
  tidy(database: Database): Promise<number>;
  /** Those that ask the provider. */
  follow(database: Database): Promise<void>;
}

/** Makes the chores of a process. All processes share them: each step takes what no other has. */
export function createChores(context: CampaignContext): Chores {
  let ensuredAt = -Infinity;

  /** The next round makes up for a chore that failed. */
  async function attempt(chore: () => Promise<unknown>): Promise<void> {
    try {
      await chore();
    } catch (error) {
      if (!context.signal.aborted) context.onError(error);
    }
  }

  return {
    async tidy(database) {
      if (performance.now() - ensuredAt > hourMs) {
        await ensureWeeks(database, context.now());
        ensuredAt = performance.now();
      }
      await verifyStore(context, database);
      const rescued = await rescueBatches(database, context.now(), context.settleMs);
      for (const id of await keepHouse(database, context.now())) await announce(database, id);
      return rescued;
    },
    async follow(database) {
      await attempt(() => matchStrayReports(context, database));
      await attempt(() => drainInbox(context, database, recentMs));
      await attempt(async () => {
        if (!(await claimSweep(database, context.now(), hourMs))) return;
        await sweepHistory(context, database, hourMs);
      });
    },
  };
}
