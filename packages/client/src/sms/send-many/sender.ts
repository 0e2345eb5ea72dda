import { countSegments } from '@23telecom/encoding';
import { backoffMs } from '../../call/failures/backoff.ts';
import type { Core } from '../../call/operations/core.ts';
import { isTelecomError, type TelecomError } from '../../errors/telecom-error.ts';
import { chargeOf } from '../charge-of.ts';
import { sendOperation, type SendResult } from '../send.ts';
import type { Budget } from './budget.ts';
import { createJournalWriter, toIsoTime } from './journal-writer.ts';
import { createLookup, type LookupMemory } from './lookup.ts';
import { createPace } from './pace.ts';
import type { RunState } from './run-state.ts';
import { callFailure, isOfCaller, toFailure } from './send-failure.ts';
import type { SendManyOptions } from './send-many.ts';
import { type Batch, type LostRequest, type Step, toStep } from './step.ts';
import type { Tally } from './tally.ts';
import { printText } from './text-print.ts';

/** Makes the requests of a run, and looks up those whose response was lost. Its tasks never reject. */
export interface Sender {
  /** Number of batches being sent. */
  readonly sending: number;
  /** Number of lost requests being looked up. */
  readonly settling: number;
  /** Sends a batch, unless the run has been stopped. Returns an outcome or a lost request. */
  send(batch: Batch): Promise<Step>;
  /** Looks for a lost request in the history. Returns its outcome. */
  settle(lost: LostRequest): Promise<Step>;
}

/** The knowledge that a sender starts with. */
export interface SenderMemory extends LookupMemory {
  /** Undefined for a run without one. */
  readonly budget: Budget | undefined;
}

/** Minimum pause of the run after a 429, in milliseconds (contract §8). */
const minPauseMs = 1000;

/** Default limit of a pause that the provider asks for, in milliseconds. */
const defaultMaxPauseMs = 300_000;

/** Makes the sender of a run. All its requests share the pace, the journal and the state. */
export function createSender(
  core: Core,
  senderId: string,
  options: SendManyOptions,
  state: RunState,
  run: Pick<Tally, 'requests' | 'stoppedBy'>,
  memory: SenderMemory,
): Sender {
  const { execute, clock } = core;
  const { recent, budget } = memory;
  const { maxRetries = 5, maxPauseMs = defaultMaxPauseMs } = options;
  const { headers, timeoutMs, totalTimeoutMs } = options;
  const stepMs = timeoutMs ?? core.limits.timeoutMs;
  const pace = createPace(clock, options.requestsPerSecond);
  const { append, record } = createJournalWriter(options.journal, clock, stepMs, state);
  const settle = createLookup(core, options, memory, record);
  let sending = 0;
  let settling = 0;

  /** Makes a single attempt, because each attempt needs an intent of its own in the journal. */
  async function attemptSend(batch: Batch): Promise<SendResult | TelecomError | null> {
    run.requests += 1;
    try {
      return await execute(
        sendOperation,
        { to: batch.recipients, text: batch.text, senderId },
        { headers, timeoutMs, totalTimeoutMs, maxRetries: 0 },
      );
    } catch (error) {
      if (isTelecomError(error) && !isOfCaller(error)) return error;
      // A middleware or a token function threw before the request went out.
      run.requests -= 1;
      state.fail('call_error', error);
      return null;
    }
  }

  /** Sends within the budget. The run ends before the first request that could pass it. */
  async function send(batch: Batch, signal: AbortSignal): Promise<Step> {
    const reservation = await budget?.reserve(batch, signal);
    if (reservation === null) {
      if (!signal.aborted) state.stop('budget');
      return toStep({ status: 'unsent', recipients: batch.recipients });
    }
    const step = await makeAttempts(batch, signal);
    reservation?.settle(chargeOfStep(step));
    return step;
  }

  /** Retries while the responses prove that nothing was queued. The journal records each attempt. */
  async function makeAttempts(batch: Batch, signal: AbortSignal): Promise<Step> {
    const { recipients, text } = batch;
    const print = { ...(await printText(text)), segments: countSegments(text) };
    const id = crypto.randomUUID();
    for (let attempt = 1; ; attempt += 1) {
      await pace.turn(signal).catch(() => undefined);
      // The run may have been stopped during the wait.
      if (run.stoppedBy || signal.aborted) return toStep({ status: 'unsent', recipients });
      const startedAt = clock.now();
      const at = toIsoTime(startedAt);
      const intent = { type: 'intent', batch: id, at, senderId, ...print, recipients } as const;
      if (!(await append(intent))) return toStep({ status: 'unsent', recipients });
      const result = await attemptSend(batch);
      if (!result) {
        await record(intent, { status: 'failed' });
        return toStep({ status: 'failed', recipients, error: callFailure });
      }
      const endedAt = clock.now();
      if (!isTelecomError(result)) {
        const { results, summary } = result;
        recent.noteAccepted({ id, senderId, results, startedAt, endedAt });
        await record(intent, { status: 'sent', results, cost: chargeOf(result) ?? undefined });
        return toStep({ status: 'sent', recipients, results, summary });
      }
      if (result.sent !== 'no') {
        return { type: 'lost', lost: { intent, error: result, lostAt: endedAt } };
      }
      await record(intent, { status: 'failed' });
      const isTooLong = (result.retryAfterMs ?? 0) > maxPauseMs;
      if (!result.retryable || attempt > maxRetries || isTooLong) {
        if (result.status === 402) state.stop('insufficient_balance');
        else if (result.status === 401 || result.status === 403) state.stop('not_allowed');
        else if (isTooLong) state.stop('rate_limited');
        return toStep({ status: 'failed', recipients, error: toFailure(result) });
      }
      const pauseMs = backoffMs(attempt, result.retryAfterMs);
      if (result.status === 429) pace.pause(Math.max(pauseMs, minPauseMs));
      else await clock.sleep(pauseMs, signal).catch(() => undefined);
    }
  }

  return {
    get sending() {
      return sending;
    },
    get settling() {
      return settling;
    },
    send: (batch) => {
      sending += 1;
      return state.sends.during((signal) => send(batch, signal)).finally(() => (sending -= 1));
    },
    settle: (lost) => {
      settling += 1;
      return state.lookups.during((signal) => settle(lost, signal)).finally(() => (settling -= 1));
    },
  };
}

/** The charge for a request; null if it is not known. */
function chargeOfStep(step: Step): number | null {
  if (step.type !== 'outcome') return null;
  const { outcome } = step;
  if (outcome.status !== 'sent') return 0;
  const { results, summary } = outcome;
  return results && summary && chargeOf({ results, summary });
}
