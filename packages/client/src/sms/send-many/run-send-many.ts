import { maxRecipients } from '@23telecom/encoding';
import { onAbort } from '../../call/waiting/on-abort.ts';
import { requireGlobal } from '../../call/runtime/require-global.ts';
import type { Core } from '../../call/operations/core.ts';
import { throwIssues } from '../../errors/throw-issues.ts';
import { createRecentSends, type RecentSends } from '../recent-sends.ts';
import { type Budget, createBudget } from './budget.ts';
import { checkRun } from './check-run.ts';
import { claimJournal } from './claim-journal.ts';
import { createBatchReader } from './create-batch-reader.ts';
import { replayJournal, type JournalState } from './replay-journal.ts';
import { createRunState, type RunState } from './run-state.ts';
import { createSender } from './sender.ts';
import type { SendManyInput, SendManyOptions } from './send-many.ts';
import type { SendManyOutcome } from './send-many-outcome.ts';
import type { LostRequest, Step } from './step.ts';
import { addOutcome, createTally, type Tally } from './tally.ts';
import { createWorkPool } from './work-pool.ts';

/** Maximum of concurrent history lookups. At this number the provider has problems: send no more. */
const maxSettling = 20;

/** A run in progress. */
export interface Run {
  /** Advances the run. */
  readonly outcomes: AsyncGenerator<SendManyOutcome, undefined>;
  readonly tally: Readonly<Tally>;
  /** Stops the run because nobody reads its outcomes any more. */
  leave(): void;
}

/** Prepares a run, which advances as its outcomes are read, and the tally that counts them. */
export function runSendMany(
  core: Core,
  input: SendManyInput,
  options: SendManyOptions = {},
  recent: RecentSends = createRecentSends(),
): Run {
  const tally = createTally();
  const state = createRunState(tally);
  return {
    outcomes: run(core, input, options, recent, state, tally),
    tally,
    leave() {
      if (!state.isDone) state.stop('left');
    },
  };
}

async function* run(
  core: Core,
  input: SendManyInput,
  options: SendManyOptions,
  recent: RecentSends,
  state: RunState,
  tally: Tally,
): AsyncGenerator<SendManyOutcome, undefined> {
  throwIssues(checkRun(input, options), 'sms.sendMany');
  requireGlobal('crypto.subtle', 'sms.sendMany');
  const release = claimJournal(options.journal);
  try {
    yield* runClaimed(core, input, options, recent, state, tally);
  } finally {
    release();
  }
}

async function* runClaimed(
  core: Core,
  input: SendManyInput,
  options: SendManyOptions,
  recent: RecentSends,
  state: RunState,
  tally: Tally,
): AsyncGenerator<SendManyOutcome, undefined> {
  const { signal, concurrency = 4, batchSize = maxRecipients } = options;
  const { known, open, lastAccepted, costs } = await replay(core, options, state);
  const budget = await readBudget(core, options, costs, state);
  function abort(): void {
    state.stop('aborted');
  }
  const stopListening = onAbort(signal, abort);
  if (signal?.aborted) abort();

  const memory = { recent, previous: lastAccepted, budget };
  const sender = createSender(core, input.senderId, options, state, tally, memory);
  const pool = createWorkPool<Step | null>();
  const reader = createBatchReader(input, batchSize, known, tally, budget);
  const unsettled = [...open.values()].map(({ intent, lostAt }): LostRequest => ({
    intent,
    error: null,
    lostAt: lostAt === null ? null : Date.parse(lostAt),
  }));
  let isReading = false;
  async function read(): Promise<Step | null> {
    try {
      // A slow source must not delay the end of a stopped run.
      await state.reads.during((ended) => Promise.race([reader.fill(), untilAborted(ended)]));
    } catch (error) {
      state.fail('source_error', error);
    }
    isReading = false;
    return reader.take() ?? null;
  }

  /** Waits for the next task to end. Starts the task that follows, or returns the outcome. */
  async function advance(): Promise<SendManyOutcome | undefined> {
    const step = await pool.next();
    if (step?.type === 'batch') pool.add(sender.send(step.batch));
    if (step?.type === 'lost') pool.add(sender.settle(step.lost));
    if (step?.type !== 'outcome') return undefined;
    addOutcome(tally, step.outcome);
    return step.outcome;
  }
  function addUnsent(): void {
    for (const step of reader.end()) pool.add(Promise.resolve(step));
  }

  try {
    for (;;) {
      const hasRoom = sender.settling < maxSettling;
      const canRead = !state.isClosed && !isReading && !reader.isDone;
      const canSend = tally.stoppedBy !== null || (hasRoom && sender.sending < concurrency);
      const lost = hasRoom ? unsettled.shift() : undefined;
      if (lost) pool.add(sender.settle(lost));
      else if (canRead && canSend) {
        isReading = true;
        pool.add(read());
      } else {
        if (state.isClosed) addUnsent();
        if (!pool.size) break;
        const outcome = await advance();
        if (outcome) yield outcome;
      }
    }
    state.finish();
  } finally {
    stopListening();
    // The caller has left: let the requests in flight finish, so that journal and figures are right.
    if (!state.isDone) state.stop('left');
    addUnsent();
    while (pool.size) await advance();
    state.finish();
  }
  if (state.failure) throw state.failure.error;
}

async function replay(
  { clock, limits }: Core,
  { journal, timeoutMs = limits.timeoutMs }: SendManyOptions,
  state: RunState,
): Promise<JournalState> {
  try {
    return await replayJournal(journal, { operation: 'sms.sendMany', timeoutMs, clock });
  } catch (error) {
    state.stop('journal_error');
    throw error;
  }
}

/** Makes the budget. A run that is aborted meanwhile ends like any other, without reading a recipient. */
async function readBudget(
  core: Core,
  options: SendManyOptions,
  costs: JournalState['costs'],
  state: RunState,
): Promise<Budget | undefined> {
  try {
    return await createBudget(core, options, costs);
  } catch (error) {
    if (options.signal?.aborted) return undefined;
    state.stop('call_error');
    throw error;
  }
}

/** Resolves when the signal aborts. */
function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
}
