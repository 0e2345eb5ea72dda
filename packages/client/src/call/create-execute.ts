import { readRecord } from '../codec/read.ts';
import { isTelecomError } from '../errors/telecom-error.ts';
import { isAbortReason, throwIfAborted } from './waiting/throw-if-aborted.ts';
import { backoffMs } from './failures/backoff.ts';
import type { CallOptions } from './options/call-options.ts';
import type { CallSettings } from './settings/call-settings.ts';
import { checkCallOptions } from './options/check-call-options.ts';
import { copyInput } from './operations/copy-input.ts';
import { readLimits } from './options/call-limits.ts';
import { copyOptions } from './options/copy-options.ts';
import { explainError, rejectInput } from './explain.ts';
import type { Execute } from './operations/execute.ts';
import type { LocalRun } from './operations/local-run.ts';
import type { Call } from './attempts/call.ts';
import { makeAttempt } from './attempts/make-attempt.ts';
import type { Operation, OperationSource } from './operations/operation.ts';
import { signalOf } from './options/signal-of.ts';
import { type LazyAnswer, toTelecomPromise } from './results/telecom-promise.ts';
import type { Transport } from './transports/transport.ts';
import { untilAborted } from './waiting/until-aborted.ts';

/** Names of headers that authenticate: their values must not show up in an error. */
const secretName = /auth|cookie|key|secret|token/i;

/** Makes the one path that every call takes: load, check, then attempts until one succeeds. */
export function createExecute(settings: CallSettings): Execute {
  const {
    clock,
    isProxy,
    loadTransport,
    log,
    secrets,
    defaults,
    findLocalRun: loadLocalRun,
  } = settings;
  const execute: Execute = (source, input, options) =>
    toTelecomPromise(run(source, input, options));
  const limits = readLimits(defaults);
  const seenIds = new Set<string>();
  const localRunsOfClient = new Map<string, LocalRun<never, unknown>>();

  async function run<Input, Output>(
    source: OperationSource<Input, Output>,
    given: Input,
    givenOptions?: CallOptions,
  ): Promise<LazyAnswer<Output>> {
    const optionIssues = checkCallOptions(givenOptions);
    const signal = signalOf(givenOptions);
    throwIfAborted(signal);
    // The caller may change its objects before the call ends.
    const input = copyInput(given);
    const options = copyOptions(givenOptions) ?? {};
    const operation = typeof source === 'function' ? await untilAborted(source(), signal) : source;
    const issues = operation.validate(input);
    if (issues.length + optionIssues.length) {
      await rejectInput(settings, operation, input, issues, optionIssues);
    }
    const { name, response } = operation;
    const { ReadableStream } = globalThis as Partial<typeof globalThis>;
    if (response.type === 'stream' && !ReadableStream) {
      throw response.notSupported(name);
    }
    if (operation.isLocal && !isProxy) {
      const localRun = await untilAborted(findLocalRun(operation), signal);
      return localRun(input, options);
    }
    const transport = await untilAborted(loadTransport(), signal);
    return makeAttempts(prepareCall(transport, operation, input, options), options);
  }

  async function findLocalRun<Input, Output>({
    name,
  }: Operation<Input, Output>): Promise<LocalRun<Input, Output>> {
    const create = await loadLocalRun(name);
    const localRun = localRunsOfClient.get(name) ?? create?.({ execute, clock, limits });
    if (!localRun) throw new TypeError(`${name} has no local run`);
    localRunsOfClient.set(name, localRun);
    return localRun as LocalRun<unknown, Output>;
  }

  function prepareCall<Input, Output>(
    transport: Transport,
    operation: Operation<Input, Output>,
    input: Input,
    options: CallOptions,
  ): Call<Output> {
    const fields = readRecord(input);
    const secretValues = operation.secretFields.map((name) => fields[name]);
    const headers = { ...defaults.headers, ...options.headers };
    // A gateway on the way may need a key of its own.
    const secretHeaders = Object.keys(headers)
      .filter((name) => secretName.test(name))
      .map((name) => headers[name]);
    return {
      operation,
      transport,
      input,
      request: transport.prepare(operation, input),
      isOurs(result) {
        try {
          return operation.isOwnResult(result, input, seenIds);
        } catch {
          // A proxy may respond with anything.
          return false;
        }
      },
      listSecrets: () => [...secrets, ...secretValues, ...secretHeaders],
      signal: options.signal,
      headers,
      timeoutMs: options.timeoutMs ?? limits.timeoutMs,
      deadline: clock.now() + (options.totalTimeoutMs ?? limits.totalTimeoutMs),
    };
  }

  async function makeAttempts<Output>(
    call: Call<Output>,
    options: CallOptions,
  ): Promise<LazyAnswer<Output>> {
    const maxRetries = options.maxRetries ?? limits.maxRetries;
    for (let attempts = 1; ; attempts++) {
      try {
        return await makeAttempt(settings, call, attempts);
      } catch (error) {
        if (!isTelecomError(error) || isAbortReason(error, options.signal)) throw error;
        const { code, retryable, retryAfterMs } = error;
        const pauseMs = backoffMs(attempts, retryAfterMs);
        const endsTooLate = clock.now() + pauseMs >= call.deadline;
        // The proxy's client has already made every retry that its options allow.
        const isRelayed = call.transport.isRelayed?.(error) === true;
        const isLast = !retryable || attempts > maxRetries || isRelayed || endsTooLate;
        const fields = { operation: call.operation.name, attempts, code };
        if (isLast) {
          log('error', 'call failed', fields);
          throw await explainError(settings, call, error);
        }
        log('warn', 'attempt failed', { ...fields, pauseMs });
        await clock.sleep(pauseMs, options.signal);
      }
    }
  }

  return execute;
}
