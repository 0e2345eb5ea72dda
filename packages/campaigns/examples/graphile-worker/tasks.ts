import type { Campaigns } from '@23telecom/campaigns';
import type { TaskList } from 'graphile-worker';

/** Time of a job that has work left, in milliseconds; then the next job goes on, on any machine. */
const jobMs = 10_000;
/** Time until the next look where nothing is due, in milliseconds. */
const idleMs = 1000;

/**
 * Makes the task that sends. A job that is run twice, or on two machines at the same time, sends nothing twice:
 * `step` takes care of that, so the job needs no lock and no queue of its own.
 */
export function createTasks(campaigns: Campaigns): TaskList {
  return {
    async send_campaigns(_payload, { addJob, abortSignal: signal }) {
      const endsAt = Date.now() + jobMs;
      let isIdle = false;
      while (!isIdle && Date.now() < endsAt && !signal.aborted) {
        ({ isIdle } = await campaigns.step({ limit: 8, signal }));
      }
      // The key keeps one job in the queue, however many machines add it.
      const runAt = new Date(Date.now() + (isIdle ? idleMs : 0));
      await addJob('send_campaigns', {}, { jobKey: 'send_campaigns', runAt });
    },
  };
}
