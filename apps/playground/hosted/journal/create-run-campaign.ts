import type { CampaignMessage, CampaignMessageFilter } from '@23telecom/client';
import type { RunCampaign } from '../../server/runs/run-keeper.ts';
import type { HostedRun } from './hosted-run.ts';
import { resolveBatch } from './resolve-batch.ts';
import type { RunDriver } from './run-driver.ts';
import type { StoredReport } from './stored-report.ts';

const defaultLimit = 100;

/** A run of this browser as a campaign. */
export function createRunCampaign(
  run: HostedRun,
  reports: ReadonlyMap<string, StoredReport>,
  { drive, halt }: RunDriver,
): RunCampaign {
  const { id } = run.stored().record;
  return {
    progress: () => Promise.resolve(run.book.progress(run.stored(), reports)),
    messages: (filter = {}) => ({
      page: ({ after, limit = defaultLimit } = {}) => {
        const from = Number(after ?? 0);
        const all = run.book
          .messages(run.stored(), reports)
          .filter((message) => isWanted(message, filter));
        const items = all.slice(from, from + limit);
        return Promise.resolve({
          items,
          next: from + limit < all.length ? `${from + limit}` : null,
        });
      },
    }),
    async pause() {
      if (run.stored().state !== 'running') return;
      await run.update({ state: 'paused', pausedBy: 'you' });
      await halt(id);
    },
    async resume() {
      if (run.stored().state !== 'paused') return;
      await run.update({ state: 'running', pausedBy: null, failed: {} });
      drive(run);
    },
    async cancel() {
      if (run.stored().state === 'sent') return;
      const endedAt = new Date().toISOString();
      await run.update({ state: 'cancelled', pausedBy: null, endedAt });
      await halt(id);
    },
    uncertain: () =>
      Promise.resolve(
        // A request that is sent again has a number of its own.
        run.book.uncertain().map(({ number, recipients }) => ({
          batch: number,
          attempt: 1,
          recipients,
        })),
      ),
    resolve: ({ batch }, decision) => resolveBatch(run, batch, decision, { drive, halt }),
  };
}

function isWanted(
  message: CampaignMessage,
  { state, status, recipient }: CampaignMessageFilter,
): boolean {
  return (
    (state === undefined || message.state === state) &&
    (status === undefined || message.status === status) &&
    (recipient === undefined || message.recipient === recipient)
  );
}
