import { describeProblems } from '@23telecom/checks';
import type { Issue } from '../codec/issue.ts';
import type { Report } from './create-report.ts';
import { runHook } from './hook-failure.ts';
import type { Limit, LimitDecision, LimitOutcome, VisitorContext } from './limits/limit.ts';
import { createFailure, Refusal, refuseInput } from './refuse.ts';

/** Passes the outcome of a call to the limits that it passed. Never rejects. */
export type SettleLimits = (outcome: LimitOutcome) => Promise<void>;

/** The visitor's call, and who hears of failures. */
interface LimitedCall {
  readonly input: unknown;
  readonly request: Request;
  readonly context: VisitorContext;
  readonly report: Report;
}

/**
 * Asks the limits of an operation in order.
 *
 * @throws Refusal if one refuses the call; those before it learn that nothing was sent
 * @throws HookFailure if one throws
 */
export async function runLimits(
  limits: Limit | readonly Limit[] | undefined,
  { input, request, context, report }: LimitedCall,
): Promise<SettleLimits> {
  const passed: LimitDecision[] = [];
  async function settle(outcome: LimitOutcome): Promise<void> {
    for (const decision of passed) {
      try {
        if (decision.isAllowed) await decision.settle?.(outcome);
      } catch (error) {
        report(error, 'limits');
      }
    }
  }
  try {
    for (const limit of [limits ?? []].flat() as readonly Limit[]) {
      const result = await runHook('limits', async () =>
        readResult(await limit(input, request, context)),
      );
      if (Array.isArray(result)) rejectIssues(result);
      else if (result.isAllowed) passed.push(result);
      else refuseCall(result);
    }
  } catch (error) {
    await settle({ sent: 'no', cost: null });
    throw error;
  }
  return settle;
}

/** Any value that is not of the type is a mistake; nothing may pass because of one. */
function readResult(result: Awaited<ReturnType<Limit>>): Issue[] | LimitDecision {
  if (result === undefined) return [];
  const { isAllowed } = Object(result) as { readonly isAllowed?: unknown };
  if (Array.isArray(result) || typeof isAllowed === 'boolean') {
    return result as Issue[] | LimitDecision;
  }
  throw new TypeError('expected an array of issues, or a decision with isAllowed');
}

function rejectIssues(issues: readonly Issue[]): void {
  if (!issues.length) return;
  refuseInput(400, 'LIMIT_EXCEEDED', describeProblems(issues), issues);
}

function refuseCall({ code, rule, retryAfterMs }: LimitDecision & { isAllowed: false }): never {
  // The response does not name the rule: that would help only an attacker.
  const description = 'too many messages: try again later';
  const failure = createFailure('RateLimitError', 429, code, description);
  throw new Refusal({ ...failure, retryable: retryAfterMs !== null, retryAfterMs }, rule);
}
