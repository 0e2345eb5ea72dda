import type { IncomingCall } from '../api/connection.ts';
import { respondWithFault } from './respond-with-fault.ts';
import type { ConnectionFailure } from './connection-failure.ts';
import { cutBody, isCut } from './cut-body.ts';
import type { CutFault, Fault, LatencyFault, RotateKeyFault } from './fault.ts';
import type { FaultHit } from './fault-list.ts';

interface FaultyCall {
  readonly hits: readonly FaultHit[];
  readonly call: IncomingCall;
  /** Waits real milliseconds. */
  readonly delay: (ms: number) => Promise<void>;
  readonly carryOut: (call: IncomingCall) => Promise<Response>;
  readonly rotateKey: (fault: RotateKeyFault) => void;
}

/** The result of a call: a response, or a connection failure. */
export type CallResult =
  | {
      readonly response: Response;
      /** Whether the connection breaks after the body. */
      readonly isBroken: boolean;
      readonly failure?: undefined;
    }
  | { readonly response?: undefined; readonly failure: ConnectionFailure };

/**
 * Runs a call with its faults: first those that act before the call, then the call, then the
 * others.
 */
export async function applyFaults({
  hits,
  call: given,
  delay,
  carryOut,
  rotateKey,
}: FaultyCall): Promise<CallResult> {
  if (isRefused(hits)) return { failure: 'refused' };
  let call = given;
  let early: Response | undefined;
  for (const { fault, random } of hits) {
    if (fault.kind === 'drop-before') return { failure: 'dropped' };
    if (fault.kind === 'latency' && fault.phase === 'before')
      await delay(drawLatency(fault, random));
    if (fault.kind === 'rotate-key') rotateKey(fault);
    if (isResponseBefore(fault)) early ??= respondWithFault(fault);
    call = changeCall(call, fault);
  }
  let isBroken = false;
  let response = early ?? (await carryOut(call));
  for (const { fault, random } of hits) {
    if (fault.kind === 'drop-after') return { failure: 'dropped' };
    if (fault.kind === 'latency' && fault.phase !== 'before')
      await delay(drawLatency(fault, random));
    if (fault.kind === 'status' && fault.phase === 'after') response = respondWithFault(fault);
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

/** Whether no connection is made for a call. */
export function isRefused(hits: readonly FaultHit[]): boolean {
  return hits.some(({ fault }) => fault.kind === 'refuse');
}

function isResponseBefore(
  fault: Fault,
): fault is Extract<Fault, Parameters<typeof respondWithFault>[0]> {
  return fault.kind === 'rate-limit' || (fault.kind === 'status' && fault.phase !== 'after');
}

function isCutFault(fault: Fault): fault is CutFault {
  return fault.kind === 'cut-json' || fault.kind === 'cut-csv';
}

function drawLatency({ ms = 1000 }: LatencyFault, random: FaultHit['random']): number {
  const [min, max = min] = typeof ms === 'number' ? [ms] : ms;
  return random.integer(min, max);
}

function changeCall(call: IncomingCall, fault: Fault): IncomingCall {
  if (fault.kind === 'clock-skew') {
    return { ...call, skewMs: (call.skewMs ?? 0) + fault.ms };
  }
  if (fault.kind === 'degraded-cache') {
    const { status = 'unavailable', reason = 'cache_miss_refresh_failed' } = fault;
    return { ...call, gateway: { status, reason } };
  }
  return call;
}
