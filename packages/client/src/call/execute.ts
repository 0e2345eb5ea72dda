import { createRedactor } from '../errors/redact.ts';
import { isTelecomError, type TelecomError } from '../errors/telecom-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { ValidationError } from '../errors/validation-error.ts';
import { readRecord } from '../wire/read.ts';
import { type Attempt, makeAttempt } from './attempt.ts';
import { backoffMs } from './backoff.ts';
import type { CallOptions } from './call-options.ts';
import type { CallSettings } from './call-settings.ts';
import type { Operation } from './operation.ts';
import { type Answer, toTelecomPromise, type TelecomPromise } from './telecom-promise.ts';

/** Runs an operation: checks its input, then asks as often as the retry law and the options allow. */
export type Execute = <Input, Output>(
  operation: Operation<Input, Output>,
  input: Input,
  options?: CallOptions,
) => TelecomPromise<Output>;

/** Makes the one path that every call takes. */
export function createExecute(settings: CallSettings): Execute {
  return (operation, input, options = {}) =>
    toTelecomPromise(runAttempts(settings, operation, input, options));
}

async function runAttempts<Input, Output>(
  settings: CallSettings,
  operation: Operation<Input, Output>,
  input: Input,
  options: CallOptions,
): Promise<Answer<Output>> {
  const { clock, transport, log } = settings;
  const { signal } = options;
  signal?.throwIfAborted();
  throwIssues(operation, input);
  const maxRetries = options.maxRetries ?? settings.maxRetries;
  const deadline = clock.now() + (options.totalTimeoutMs ?? settings.totalTimeoutMs);
  const { text, signingSecret } = readRecord(input);
  const call: Attempt<Output> = {
    operation,
    request: transport.prepare(operation, input),
    redact: createRedactor([...settings.secrets, text, signingSecret]),
    signal,
    headers: options.headers,
    timeoutMs: options.timeoutMs ?? settings.timeoutMs,
    deadline,
  };

  for (let attempt = 1; ; attempt++) {
    try {
      return await makeAttempt(settings, call, attempt);
    } catch (error) {
      const fields = { operation: operation.name, attempt };
      if (!isTelecomError(error)) throw error;
      const pause = backoffMs(attempt, error.retryAfterMs);
      const isWorthwhile = error.retryable && attempt <= maxRetries && transport.mayRetry(error);
      if (!isWorthwhile) {
        log('error', `${operation.name} failed: ${error.code}`, fields);
        throw error;
      }
      if (clock.now() + pause >= deadline) throw pastDeadline(error, attempt);
      log(
        'warn',
        `${operation.name} failed: ${error.code}, next attempt in ${Math.round(pause)} ms`,
        fields,
      );
      await clock.sleep(pause, signal);
    }
  }
}

function throwIssues<Input>(operation: Operation<Input, unknown>, input: Input): void {
  const issues = operation.validate(input);
  if (!issues.length) return;
  throw new ValidationError({
    code: 'INVALID_INPUT',
    description: issues.map(({ path, message }) => `${path || 'input'}: ${message}`).join('; '),
    operation: operation.name,
    issues,
  });
}

/** The pause would end after the deadline, so waiting is of no use: what failed last is the error. */
function pastDeadline(error: TelecomError, attempts: number): TelecomError {
  if (error.code !== 'ATTEMPT_TIMEOUT') return error;
  return new TimeoutError({
    operation: error.operation,
    retryable: error.retryable,
    sent: error.sent,
    code: 'DEADLINE_EXCEEDED',
    description: 'no time is left for another attempt within totalTimeoutMs',
    phase: 'backoff',
    attempts,
  });
}
