import type { CampaignStore } from '../src/database/campaign-store.ts';
import type { Database } from '../src/database/database.ts';

/** Wraps a store, and keeps the times of its claims that found work, in milliseconds. */
export function timeClaims(store: CampaignStore): {
  readonly store: CampaignStore;
  readonly times: number[];
} {
  const times: number[] = [];
  async function open(): Promise<Database> {
    const database = await store.open();
    return {
      ...database,
      transaction: (run, settings) => database.transaction(run, settings),
      copyIn: (statement, pieces) => database.copyIn(statement, pieces),
      listen: (channel, onPayload) => database.listen(channel, onPayload),
      async query<Row>(...[text, values, options]: Parameters<Database['query']>) {
        const startedAt = performance.now();
        const rows = await database.query<Row>(text, values, options);
        if (options?.name === 'claim' && rows.length) times.push(performance.now() - startedAt);
        return rows;
      },
    };
  }
  return { store: { ...store, open }, times };
}

/** The middle of a list of numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
