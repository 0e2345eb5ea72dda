import { createRedactor } from '../errors/redact.ts';
import { isTelecomError } from '../errors/telecom-error.ts';
import { throwIssues } from '../errors/throw-issues.ts';
import { readRecord } from '../wire/read.ts';
import { backoffMs } from './backoff.ts';
import type { CallOptions } from './call-options.ts';
import { callOptionChecks, checkKnown } from './check-call-options.ts';
import type { CallSettings } from './call-settings.ts';
import { makeAttempt } from './make-attempt.ts';
import type { OperationSource } from './operation.ts';
import { type Answer, toTelecomPromise, type TelecomPromise } from './telecom-promise.ts';
import { untilAborted } from './until-aborted.ts';

/** Runs an operation: checks its input, then asks as often as the retry law and the options allow. */
export type Execute = <Input, Output>(
  source: OperationSource<Input, Output>,
  input: Input,
  options?: CallOptions,
) => TelecomPromise<Output>;

/** Makes the one path that every call takes. */
export function createExecute(settings: CallSettings): Execute {
  const { clock, transport, log, secrets, defaults } = settings;

  async function run<Input, Output>(
    source: OperationSource<Input, Output>,
    given: Input,
    options: CallOptions = {},
  ): Promise<Answer<Output>> {
    const { signal } = options;
    signal?.throwIfAborted();
    // As it is now: while an operation is loaded, the caller may change it.
    const input = copyOf(given);
    const operation = typeof source === 'function' ? await untilAborted(source(), signal) : source;
    const issues = [...operation.validate(input), ...checkKnown(options, callOptionChecks)];
    throwIssues(issues, operation.name);
    const { text, signingSecret } = readRecord(input);
    const maxRetries = options.maxRetries ?? defaults.maxRetries ?? 2;
    const totalMs = options.totalTimeoutMs ?? defaults.totalTimeoutMs ?? 120_000;
    const deadline = clock.now() + totalMs;
    const call = {
      operation,
      request: transport.prepare(operation, input),
      redact: createRedactor([...secrets, text, signingSecret]),
      signal,
      headers: { ...defaults.headers, ...options.headers },
      timeoutMs: options.timeoutMs ?? defaults.timeoutMs ?? 30_000,
      deadline,
    };
    for (let attempts = 1; ; attempts++) {
      try {
        return await makeAttempt(settings, call, attempts);
      } catch (error) {
        if (!isTelecomError(error)) throw error;
        const { code, retryable, retryAfterMs } = error;
        const pauseMs = backoffMs(attempts, retryAfterMs);
        const isLast =
          !retryable ||
          attempts > maxRetries ||
          transport.isRelayed?.(error) === true ||
          // The pause would end too late, so the error comes now.
          clock.now() + pauseMs >= deadline;
        const fields = { operation: operation.name, attempts, code };
        if (isLast) {
          log('error', 'call failed', fields);
          throw error;
        }
        log('warn', 'attempt failed', { ...fields, pauseMs });
        await clock.sleep(pauseMs, signal);
      }
    }
  }

  return (source, input, options) => toTelecomPromise(run(source, input, options));
}

function copyOf<Input>(input: Input): Input {
  return typeof input === 'object' && input && !Array.isArray(input) ? { ...input } : input;
}
