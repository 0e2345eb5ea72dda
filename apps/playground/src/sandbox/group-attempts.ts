import type { RequestEntry } from '@23telecom/sandbox';

/** One call of the client: its attempts, oldest first. */
export interface CallAttempts {
  readonly id: number;
  readonly operation: string;
  readonly attempts: readonly RequestEntry[];
}

/** Retries follow one another closely: a later request is a call of its own. In real time. */
const retryWithinMs = 30_000;

/**
 * Groups requests into calls: one that repeats the last of its kind, body and query included, after
 * that was cut or refused, is another attempt at the same call. Newest call first. `speed` is that of
 * the sandbox's clock, by which requests are dated.
 */
export function groupAttempts(requests: readonly RequestEntry[], speed = 1): CallAttempts[] {
  const withinMs = retryWithinMs * Math.max(1, speed);
  const calls: { id: number; operation: string; attempts: RequestEntry[] }[] = [];
  for (const request of requests) {
    const operation = request.operation ?? `${request.method} ${request.path}`;
    const last = calls.findLast((call) => isSameCall(call.attempts[0], request));
    const previous = last?.attempts.at(-1);
    if (last && previous && isRepeated(previous, request, withinMs)) last.attempts.push(request);
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

function isRepeated(previous: RequestEntry, next: RequestEntry, withinMs: number): boolean {
  const hasFailed = previous.status === null || previous.status === 429 || previous.status >= 500;
  return hasFailed && Date.parse(next.at) - Date.parse(previous.at) < withinMs;
}
