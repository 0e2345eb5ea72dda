import { copyFields } from '../../call/options/copy-fields.ts';
import { copyOptions } from '../../call/options/copy-options.ts';
import type { Core } from '../../call/operations/core.ts';
import { onDemand } from '../../call/runtime/on-demand.ts';
import type { RecentSends } from '../recent-sends.ts';
import type { Run, runSendMany } from './run-send-many.ts';
import type { SendMany } from './send-many.ts';
import type { SendManyOutcome } from './send-many-outcome.ts';
import type { SendManySummary } from './send-many-summary.ts';

/** `telecom.sms.sendMany`. */
export interface SendManyCall {
  /**
   * Sends to any number of recipients, each once, in requests of up to 100. Yields the outcome of each
   * request as soon as it is known. With a journal, you can start a killed run again. The client looks
   * for a request without a response in the history, and never sends it again. Needs the permissions
   * `sms.send` and, for the history, `sms.read`.
   *
   * The run starts when you loop over it, await it, or call `summary()`.
   *
   * @throws ValidationError when it starts, if the input or an option is invalid or misspelt: nothing was sent
   * @throws StoreError `JOURNAL_IN_USE` when it starts, if another run uses the journal: nothing was sent
   *
   * @example
   * ```ts
   * const run = telecom.sms.sendMany({ recipients, text: 'Hello', senderId: 'MyApp' });
   * for await (const outcome of run) console.log(outcome.status, outcome.recipients.length);
   * console.log(await run.summary());
   * ```
   */
  readonly sendMany: SendMany;
}

/** Makes `telecom.sms.sendMany`. A run is lazy-loaded, and starts, when its outcomes are first read. */
export function createSendMany(
  core: Core,
  loadRunSendMany: () => Promise<typeof runSendMany>,
  recent: RecentSends,
): SendManyCall['sendMany'] {
  return (givenInput, givenOptions) => {
    // The run starts later, and the caller may use its objects for the next run until then.
    const [input, options] = [copyFields(givenInput), copyOptions(givenOptions)];
    let hasLeft = false;
    let run: Run | null = null;
    function leave(): void {
      hasLeft = true;
      run?.leave();
    }
    const loadRun = onDemand(async () => {
      run = (await loadRunSendMany())(core, input, options, recent);
      if (hasLeft) leave();
      return run;
    });
    async function* readOutcomes(): AsyncGenerator<SendManyOutcome, undefined> {
      const { outcomes } = await loadRun();
      return yield* outcomes;
    }
    const outcomes = readOutcomes();
    const iterator: AsyncIterator<SendManyOutcome, undefined> = {
      next: () => outcomes.next(),
      // A generator would first wait for its next outcome.
      return() {
        leave();
        return outcomes.return(undefined);
      },
      throw(error) {
        leave();
        return outcomes.throw(error);
      },
    };
    async function summary(): Promise<SendManySummary> {
      while (!(await outcomes.next()).done);
      const { tally } = await loadRun();
      return { ...tally };
    }
    return {
      [Symbol.asyncIterator]: () => iterator,
      [Symbol.toStringTag]: 'SendManyRun',
      summary,
      then: (...handlers) => summary().then(...handlers),
      catch: (onError) => summary().catch(onError),
      finally: (onEnd) => summary().finally(onEnd),
    };
  };
}
