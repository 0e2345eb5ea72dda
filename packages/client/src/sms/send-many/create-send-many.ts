import type { Core } from '../../call/core.ts';
import { onDemand } from '../../call/on-demand.ts';
import type { SendMany } from './send-many.ts';

/** Builds `sendMany`, whose runs begin, and are loaded, as they are read. */
export const createSendMany =
  (core: Core): SendMany =>
  (input, options = {}) => {
    const loadRun = onDemand(async () => {
      const { runSendMany } = await import('./run-send-many.ts');
      return runSendMany(core, input, options);
    });
    async function* readOutcomes() {
      const { outcomes } = await loadRun();
      yield* outcomes;
    }
    const outcomes = readOutcomes();
    return {
      [Symbol.asyncIterator]: () => outcomes,
      async summary() {
        while (!(await outcomes.next()).done);
        const { tally } = await loadRun();
        return { ...tally };
      },
    };
  };
