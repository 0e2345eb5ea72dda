import { expect, vi } from 'vitest';
import type { RunDetails, RunMessage, RunSummary } from '../../src/runs/data/run.ts';
import type { PlaygroundCaller } from './call-playground.ts';

/** Reads the runs of a playground. */
export interface RunFollower {
  readonly readMessages: (id: unknown) => Promise<readonly RunMessage[]>;
  /** Waits until each recipient has an outcome of the send. */
  readonly settled: (id: unknown) => Promise<RunDetails>;
}

/** Reads runs through the calls of the page. */
export function followRuns({ get, post }: PlaygroundCaller): RunFollower {
  return {
    async readMessages(id) {
      const response = await post('/api/telecom/campaigns.messages', { input: { id } });
      return (response.body.data as { items: readonly RunMessage[] }).items;
    },
    settled: (id) =>
      vi.waitFor(
        async () => {
          const { runs } = await get<{ runs: readonly RunSummary[] }>('/api/runs');
          const run = runs.find((listed) => listed.id === id);
          expect(run?.settled).toBe(run?.recipients);
          return get<RunDetails>(`/api/runs/${String(id)}`);
        },
        { timeout: 20_000 },
      ),
  };
}

/** British numbers that are delivered to: others for each prefix of one digit. */
export function listPeople(count: number, prefix: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `+4479110${prefix}${String(index).padStart(4, '0')}`,
  );
}
