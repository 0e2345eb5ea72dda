import type { RequestEntry } from '@23telecom/sandbox';

/** A call of the client with its attempts, oldest first. */
export interface CallAttempts {
  readonly id: number;
  readonly operation: string;
  readonly attempts: readonly RequestEntry[];
}

/** A request later than this, in real time, is a new call rather than a retry. */
const retryWithinMs = 30_000;

/**
 * Groups requests into calls, newest call first. A request equal to an earlier one that failed with a
 * lost connection, 429 or 5xx is a retry of the same call. Request times are on the sandbox's clock,
 * which runs `speed` times as fast as real time.
 */
export function groupAttempts(requests: readonly RequestEntry[], speed = 1): CallAttempts[] {
  const withinMs = retryWithinMs * Math.max(1, speed);
  const calls: { id: number; operation: string; attempts: RequestEntry[] }[] = [];
  for (const request of requests) {
    const operation = request.operation ?? `${request.method} ${request.path}`;
    const last = calls.findLast((call) => isSameCall(call.attempts[0], request));
    const previous = last?.attempts.at(-1);
    if (last && previous && isRetry(previous, request, withinMs)) last.attempts.push(request);
    else calls.push({ id: request.id, operation, attempts: [request] });
  }
  return calls.reverse();
}

function isSameCall(first: RequestEntry | undefined, request: RequestEntry): boolean {
  return (
    first?.method === request.method &&
    first.path === request.path &&
    first.body === request.body &&
    JSON.stringify(first.query) === JSON.stringify(request.query)
  );
}

function isRetry(previous: RequestEntry, next: RequestEntry, withinMs: number): boolean {
  const hasFailed = previous.status === null || previous.status === 429 || previous.status >= 500;
  return hasFailed && Date.parse(next.at) - Date.parse(previous.at) < withinMs;
}
