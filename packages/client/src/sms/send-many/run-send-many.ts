import type { Core } from '../../call/core.ts';
import { throwIssues } from '../../errors/throw-issues.ts';
import { checkRun, readBatches } from './read-batches.ts';
import { replayJournal } from './replay-journal.ts';
import { createSender } from './sender.ts';
import type { SendManyInput, SendManyOptions, SendManyOutcome } from './send-many.ts';
import type { Step } from './step.ts';
import { createStop } from './stop.ts';
import { addOutcome, createTally } from './tally.ts';
import type { Tally } from './tally.ts';
import { createWorkPool } from './work-pool.ts';

/** Requests that may wait for the history at a time: with more, the provider is not well. */
const mostSettling = 20;

/** Prepares a run, which goes on as its outcomes are read, and counts them. */
export function runSendMany(
  core: Core,
  input: SendManyInput,
  options: SendManyOptions,
): {
  readonly outcomes: AsyncGenerator<SendManyOutcome, undefined>;
  readonly tally: Readonly<Tally>;
} {
  const tally = createTally();
  return { outcomes: run(core, input, options, tally), tally };
}

async function* run(
  core: Core,
  input: SendManyInput,
  options: SendManyOptions,
  tally: Tally,
): AsyncGenerator<SendManyOutcome, undefined> {
  const { signal, concurrency = 4, batchSize = 100 } = options;
  throwIssues(checkRun(input), 'sms.sendMany');
  const { known, open } = await replayJournal(options.journal);
  // Ends all waits: when the caller aborts, and when nobody reads the outcomes any longer.
  const stop = createStop();
  const abort = () => {
    tally.stoppedBy ??= 'aborted';
    stop.end();
  };
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();

  const sender = createSender(core, input.senderId, options, stop, tally);
  const pool = createWorkPool<Step>();
  const batches = readBatches(input, batchSize, known, tally);
  const unsettled = [...open.values()];
  let canRead = true;
  const read = async (): Promise<Step> => {
    if (tally.stoppedBy === 'aborted') return {};
    // A source that lets wait must not hold up a run that was stopped.
    const next = await stop.during((given) => Promise.race([batches.next(), aborted(given)]));
    canRead = next?.done === false;
    return next?.value ?? {};
  };

  try {
    for (;;) {
      const hasRoom = sender.settling < mostSettling;
      const intent = hasRoom ? unsettled.shift() : undefined;
      if (intent) pool.add(sender.settle({ intent, error: null }));
      else if (canRead && (tally.stoppedBy || (hasRoom && sender.sending < concurrency))) {
        canRead = false;
        pool.add(read());
      } else {
        if (!pool.size) return;
        const { batch, lost, outcome } = await pool.next();
        if (batch) pool.add(sender.send(batch));
        if (lost) pool.add(sender.settle(lost));
        if (outcome) {
          addOutcome(tally, outcome);
          yield outcome;
        }
      }
    }
  } finally {
    stop.end();
    signal?.removeEventListener('abort', abort);
    // What is under way ends, and is recorded.
    await pool.drain();
    void batches.return(undefined);
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined));
  });
