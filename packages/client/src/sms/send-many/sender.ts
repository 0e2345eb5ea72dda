import { backoffMs } from '../../call/backoff.ts';
import type { Core } from '../../call/core.ts';
import { isTelecomError } from '../../errors/telecom-error.ts';
import type { TelecomError } from '../../errors/telecom-error.ts';
import { sendOperation } from '../../wire/sms/send.ts';
import type { SendResult } from '../send.ts';
import { hashText } from './hash-text.ts';
import type { SendIntent, SendRecord } from './journal.ts';
import { createPace } from './pace.ts';
import type { SendFailure, SendManyOptions } from './send-many.ts';
import { isInHistory } from './is-in-history.ts';
import type { Batch, LostRequest, Step } from './step.ts';
import type { Stop } from './stop.ts';
import type { Tally } from './tally.ts';

/** Takes requests to their outcome, and counts how many are under way. */
export interface Sender {
  readonly sending: number;
  readonly settling: number;
  /** Sends a batch, unless the run has been stopped; leads to an outcome or a lost request. */
  send(batch: Batch): Promise<Step>;
  /** Finds out what became of a lost request. */
  settle(lost: LostRequest): Promise<Step>;
}

/** At least so long all wait after a 429 that says nothing (contract §8), in milliseconds. */
const shortestPauseMs = 1000;

/** How long after its intent a request of a run before may have been taken, in milliseconds. */
const lateMs = 180_000;

/** Makes the sender of one run: all its requests share a pace, a journal and a reason to stop. */
export const createSender = (
  { execute, clock }: Core,
  senderId: string,
  options: SendManyOptions,
  stop: Stop,
  run: Pick<Tally, 'requests' | 'stoppedBy'>,
): Sender => {
  const { journal, maxRetries = 5, settleMs = 60_000 } = options;
  const { headers, timeoutMs, totalTimeoutMs } = options;
  const pace = createPace(clock, options.requestsPerSecond);
  let sending = 0;
  let settling = 0;
  const now = () => new Date(clock.now()).toISOString();

  const record = async (
    { batch }: SendIntent,
    status: SendRecord['status'],
    results?: SendResult['results'],
  ) => journal?.append({ type: 'outcome', batch, at: now(), status, results });

  const ask = async (batch: Batch): Promise<SendResult | TelecomError> => {
    run.requests += 1;
    try {
      return await execute(
        sendOperation,
        { to: batch.recipients, text: batch.text, senderId },
        { headers, timeoutMs, totalTimeoutMs, maxRetries: 0 },
      );
    } catch (error) {
      if (isTelecomError(error)) return error;
      throw error;
    }
  };

  /** Asks again while the answers prove that nothing was queued; each time is in the journal. */
  const send = async (batch: Batch, signal: AbortSignal): Promise<Step> => {
    const { recipients } = batch;
    const textHash = await hashText(batch.text);
    const id = crypto.randomUUID();
    for (let attempt = 1; ; attempt += 1) {
      await pace.turn(signal).catch(() => undefined);
      // Whoever had to wait may be too late: the run was stopped.
      if (run.stoppedBy || signal.aborted) return { outcome: { status: 'unsent', recipients } };
      const intent = {
        type: 'intent',
        batch: id,
        at: now(),
        senderId,
        textHash,
        recipients,
      } as const;
      await journal?.append(intent);
      const answer = await ask(batch);
      if (!isTelecomError(answer)) {
        const { results, summary } = answer;
        await record(intent, 'sent', results);
        return { outcome: { status: 'sent', recipients, results, summary } };
      }
      if (answer.sent !== 'no') return { lost: { intent, error: answer } };
      await record(intent, 'failed');
      if (!answer.retryable || attempt > maxRetries) {
        if (answer.status === 402) run.stoppedBy ??= 'insufficient_balance';
        if (answer.status === 401 || answer.status === 403) run.stoppedBy ??= 'not_allowed';
        return { outcome: { status: 'failed', recipients, error: toFailure(answer) } };
      }
      const pauseMs = backoffMs(attempt, answer.retryAfterMs);
      if (answer.status === 429) pace.pause(Math.max(pauseMs, shortestPauseMs));
      else await clock.sleep(pauseMs, signal).catch(() => undefined);
    }
  };

  const settle = async ({ intent, error }: LostRequest, signal: AbortSignal): Promise<Step> => {
    const { recipients } = intent;
    // The answer was lost just now; of a run before, only the beginning is known.
    const latest = error ? clock.now() : Date.parse(intent.at) + lateMs;
    const core = { execute, clock };
    const isFound = await isInHistory(core, intent, latest, settleMs, { headers, signal });
    await record(intent, isFound ? 'sent' : 'uncertain');
    return {
      outcome: isFound
        ? { status: 'sent', recipients, results: null, summary: null }
        : { status: 'uncertain', recipients, error: error && toFailure(error) },
    };
  };

  return {
    get sending() {
      return sending;
    },
    get settling() {
      return settling;
    },
    send: (batch) => {
      sending += 1;
      return stop.during((signal) => send(batch, signal)).finally(() => (sending -= 1));
    },
    settle: (lost) => {
      settling += 1;
      return stop.during((signal) => settle(lost, signal)).finally(() => (settling -= 1));
    },
  };
};

const toFailure = (error: TelecomError) => error.toJSON() as SendFailure;
