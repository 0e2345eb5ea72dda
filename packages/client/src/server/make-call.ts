import { isTelecomError } from '../errors/telecom-error.ts';
import { throwIssues } from '../errors/throw-issues.ts';
import { type ChargedSend, chargeOf } from '../sms/charge-of.ts';
import type { SharedStore } from '../store/shared-store.ts';
import type { Once } from './create-once.ts';
import { hasValues } from './has-values.ts';
import { HookFailure, runHook } from './hook-failure.ts';
import { storeTimeoutMs } from './limits/await-store.ts';
import type { LimitOutcome } from './limits/limit.ts';
import type { PreparedCall, ProxyRules } from './prepare-call.ts';
import { refuseInput } from './refuse.ts';
import { runLimits, type SettleLimits } from './run-limits.ts';

/** The memory of a handler: its store, and the calls that it has made once. */
export interface ProxyMemory {
  readonly store: SharedStore;
  readonly once: Once;
}

/** The result of a call, and whether an earlier request had made it. */
export interface MadeCall {
  readonly data: unknown;
  readonly isRepeat: boolean;
}

/**
 * Makes a call within the limits. A call that changes something is made once: for its id, which has every
 * copy of a request that a browser resends, or for its key, which has every call of `sendOnce` for a message.
 */
export async function makeCall(
  rules: ProxyRules,
  call: PreparedCall,
  loadMemory: () => Promise<ProxyMemory>,
): Promise<MadeCall> {
  const { operation, request, input: given, id, key, context, report } = call;
  const { operation: name, visitor } = context;
  let hasPassed = false;

  async function pass(input: unknown): Promise<SettleLimits> {
    hasPassed = true;
    return runLimits(rules.limits[name], { input, request, context, report });
  }

  async function run(): Promise<unknown> {
    const input = await narrowInput(rules, call);
    const settle = await pass(input);
    // If the visitor leaves, abort a download, but not a call that may be changing something.
    const options = operation.isDownload ? { signal: request.signal } : {};
    return settled(settle, () => operation.execute(input, options));
  }

  async function runKeyed(visitorKey: string): Promise<unknown> {
    const { executeOnce } = operation;
    if (!executeOnce) return refuseInput(400, 'INVALID_BODY', `key: ${name} takes none`);
    const input = await narrowInput(rules, call);
    const { store } = await loadMemory();
    let settle: SettleLimits | undefined;
    return settled(
      async (outcome) => settle?.(outcome),
      () =>
        executeOnce(JSON.stringify([visitor, visitorKey]), input, {
          store,
          storeTimeoutMs,
          // Only the first call of a key counts: the others get its result.
          beforeSend: async () => {
            settle = await pass(input);
          },
        }),
    );
  }

  async function runOnce(callId: string): Promise<unknown> {
    const { once } = await loadMemory();
    return once({ visitor, operation: name, id: callId, input: given }, run, report);
  }

  // A call that only reads may be made twice.
  const isPlain = operation.isRead || (id === undefined && key === undefined);
  const data = await (isPlain ? run() : key === undefined ? runOnce(id ?? '') : runKeyed(key));
  return { data, isRepeat: !hasPassed };
}

/** Applies `narrow`, and checks the input, so that limits see none that the client would reject. */
async function narrowInput(
  { narrow }: ProxyRules,
  { operation, request, input, context }: PreparedCall,
): Promise<unknown> {
  const { operation: name } = context;
  const rule = narrow[name];
  let narrowed = input;
  if (rule) {
    const fields = await runHook('narrow', () =>
      typeof rule === 'function' ? rule(request, context) : rule,
    );
    if (!hasValues(fields)) {
      const message = `narrow of ${name}: expected an object whose fields all have a value`;
      throw new HookFailure('narrow', new TypeError(message));
    }
    narrowed = { ...(input as object | undefined), ...fields };
  }
  throwIssues(operation.validate(narrowed), name);
  return narrowed;
}

/** Makes a call, and settles its limits with the outcome. */
async function settled(settle: SettleLimits, work: () => Promise<unknown>): Promise<unknown> {
  let outcome: LimitOutcome = { sent: 'no', cost: null };
  try {
    const data = await work();
    outcome = { sent: 'yes', cost: readCost(data) };
    return data;
  } catch (error) {
    if (isTelecomError(error)) outcome = { sent: error.sent, cost: null };
    throw error;
  } finally {
    await settle(outcome);
  }
}

/** The cost of a send; null if it is not known, or if the call was no send. */
function readCost(data: unknown): number | null {
  const { results, summary, isSandbox } = Object(data) as Partial<ChargedSend>;
  return results && summary ? chargeOf({ results, summary, isSandbox }) : null;
}
