import type { Arrival } from '../api/connection.ts';
import { wait } from '../wait.ts';
import { answerFault } from './answer-fault.ts';
import type { ConnectionFailure } from './connection-failure.ts';
import { cutBody, isCut } from './cut-body.ts';
import type { CutFault, Fault, LatencyFault, RotateKeyFault } from './fault.ts';
import type { Strike } from './fault-list.ts';

interface FaultyCall {
  readonly strikes: readonly Strike[];
  readonly arrival: Arrival;
  readonly carryOut: (arrival: Arrival) => Promise<Response>;
  readonly rotateKey: (fault: RotateKeyFault) => void;
}

/** What became of a call: an answer, or none. */
export type Outcome =
  | {
      readonly response: Response;
      /** The connection breaks after the body. */
      readonly isBroken: boolean;
      readonly failure?: undefined;
    }
  | { readonly response?: undefined; readonly failure: ConnectionFailure };

/** Carries a call out with its faults: those that come before it, itself, then those that come after. */
export async function applyFaults({
  strikes,
  arrival: given,
  carryOut,
  rotateKey,
}: FaultyCall): Promise<Outcome> {
  let arrival = given;
  let answer: Response | undefined;
  for (const { fault, random } of strikes) {
    if (fault.kind === 'refuse') return { failure: 'refused' };
    if (fault.kind === 'drop-before') return { failure: 'dropped' };
    if (fault.kind === 'latency' && fault.phase === 'before') await delay(fault, random);
    if (fault.kind === 'rotate-key') rotateKey(fault);
    if (isAnswerBefore(fault)) answer ??= answerFault(fault);
    arrival = changeArrival(arrival, fault);
  }
  let isBroken = false;
  let response = answer ?? (await carryOut(arrival));
  for (const { fault, random } of strikes) {
    if (fault.kind === 'drop-after') return { failure: 'dropped' };
    if (fault.kind === 'latency' && fault.phase !== 'before') await delay(fault, random);
    if (fault.kind === 'status' && fault.phase === 'after') response = answerFault(fault);
    if (isCutFault(fault) && isCut(response, fault)) {
      response = await cutBody(response, fault);
      isBroken ||= fault.how === 'drop';
    }
    if (fault.kind === 'content-type') {
      response.headers.set('Content-Type', fault.contentType ?? 'text/html; charset=utf-8');
    }
  }
  return { response, isBroken };
}

function isAnswerBefore(fault: Fault): fault is Extract<Fault, Parameters<typeof answerFault>[0]> {
  return fault.kind === 'rate-limit' || (fault.kind === 'status' && fault.phase !== 'after');
}

function isCutFault(fault: Fault): fault is CutFault {
  return fault.kind === 'cut-json' || fault.kind === 'cut-csv';
}

function delay({ ms = 1000 }: LatencyFault, random: Strike['random']): Promise<void> {
  const [least, most = least] = typeof ms === 'number' ? [ms] : ms;
  return wait(random.integer(least, most));
}

function changeArrival(arrival: Arrival, fault: Fault): Arrival {
  if (fault.kind === 'clock-skew') {
    return { ...arrival, skewMs: (arrival.skewMs ?? 0) + fault.ms };
  }
  if (fault.kind === 'degraded-cache') {
    const { status = 'unavailable', reason = 'cache_miss_refresh_failed' } = fault;
    return { ...arrival, gateway: { status, reason } };
  }
  return arrival;
}
