import { wait } from '../wait.ts';
import type { Fault } from './fault.ts';

/** Lets the faults of a call happen before it is carried out; an answer stands in for the call's own. */
export async function strikeBefore(
  faults: readonly Fault[],
  signal: AbortSignal,
): Promise<Response | undefined> {
  for (const fault of faults) {
    if (fault.kind === 'latency') await wait(fault.ms ?? 1000, signal);
    else return answerFault(fault);
  }
  return undefined;
}

function answerFault({ status = 500, body, headers }: Fault): Response {
  const isText = typeof body === 'string' || body === undefined;
  return new Response(isText ? body : JSON.stringify(body), {
    status,
    headers: { ...(isText ? {} : { 'Content-Type': 'application/json' }), ...headers },
  });
}
