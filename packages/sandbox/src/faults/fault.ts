import type { OperationName } from '../api/operation-name.ts';

/** The calls that a fault applies to. Without any of these fields it applies to every call. */
export interface FaultAim {
  /**
   * An operation such as `sms.send`, or a part of the path that begins with `/`.
   *
   * @default every call
   */
  readonly on?: OperationName | `/${string}` | undefined;
  /** Which of the matching calls, counted from 1 since the fault was added. @default all of them */
  readonly nth?: number | readonly number[] | undefined;
  /**
   * The probability for each of these calls, from 0 to 1; drawn from the sandbox's seed.
   *
   * @default 1
   */
  readonly probability?: number | undefined;
  /** The maximum number of calls. @default Infinity, and 1 for `rotate-key` */
  readonly times?: number | undefined;
}

/** Delays the response. */
export interface LatencyFault extends FaultAim {
  readonly kind: 'latency';
  /** Real milliseconds, or a minimum and a maximum. @default 1000 */
  readonly ms?: number | readonly [number, number] | undefined;
  /**
   * Whether to wait before or after the call is carried out. In both cases it is carried out, even
   * if the client gives up meanwhile. @default 'after'
   */
  readonly phase?: 'before' | 'after' | undefined;
}

/** Replaces the response. */
export interface StatusFault extends FaultAim {
  readonly kind: 'status';
  /** From 200 to 599. @default 500 */
  readonly status?: number | undefined;
  /** The `error_code` of the documented error body. @default the most common code for the status */
  readonly code?: string | undefined;
  /** A body instead of the documented one: a string is sent unchanged, anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * `before` does not carry the call out; `after` carries it out and hides that.
   *
   * @default 'before'
   */
  readonly phase?: 'before' | 'after' | undefined;
}

/** Responds with a 429 in a form of contract §8. The call is not carried out. */
export interface RateLimitFault extends FaultAim {
  readonly kind: 'rate-limit';
  /**
   * `json` is the limit of the account, `empty` the limit per IP address, `html` that of the edge
   * proxy.
   *
   * @default 'json'
   */
  readonly form?: 'json' | 'empty' | 'html' | undefined;
  /** Only for the form `json`. @default 'RATE_LIMIT_EXCEEDED' */
  readonly code?: 'RATE_LIMIT_EXCEEDED' | 'TOO_MANY_ATTEMPTS' | undefined;
  /** The header `Retry-After`: seconds, or an HTTP date. @default none */
  readonly retryAfter?: number | string | undefined;
}

/**
 * Fails the connection.
 *
 * - `refuse`: the connection is refused. In process, each selected call fails like a refused
 *   connection. On a socket, the server never sees a refused call and cannot select it: when the
 *   fault applies to the next matching call, the server stops listening to all calls for `ms`.
 * - `drop-before`: the connection is dropped before the call is carried out.
 * - `drop-after`: the call is carried out, then the connection is dropped before the response.
 */
export interface ConnectionFault extends FaultAim {
  readonly kind: 'refuse' | 'drop-before' | 'drop-after';
  /**
   * Only for `refuse` on a socket: real milliseconds that count as a refused call.
   *
   * @default 1000
   */
  readonly ms?: number | undefined;
}

/** Ends the body early: `cut-json` for JSON responses, `cut-csv` for CSV. */
export interface CutFault extends FaultAim {
  readonly kind: 'cut-json' | 'cut-csv';
  /**
   * The share of the body that is sent, from 0 to below 1; CSV is cut inside a row.
   *
   * @default 0.5
   */
  readonly at?: number | undefined;
  /** `end` looks like a complete response, `drop` breaks the connection. @default 'end' */
  readonly how?: 'end' | 'drop' | undefined;
}

/** Sends a wrong `Content-Type`. */
export interface ContentTypeFault extends FaultAim {
  readonly kind: 'content-type';
  /** @default 'text/html; charset=utf-8' */
  readonly contentType?: string | undefined;
}

/**
 * Shifts the server's clock for the call: its `Date` header and the checks of signatures and
 * expiry.
 */
export interface ClockSkewFault extends FaultAim {
  readonly kind: 'clock-skew';
  /** Milliseconds that the clock is ahead; negative if it is behind. */
  readonly ms: number;
}

/** Replaces an API key just before the call. */
export interface RotateKeyFault extends FaultAim {
  readonly kind: 'rotate-key';
  /** The key to replace. @default the key of the call */
  readonly key?: string | undefined;
  /** The new key. @default the old key followed by `_rotated` */
  readonly replacement?: string | undefined;
  /** The secret of the new key. @default the secret of the old key */
  readonly secret?: string | undefined;
  /** How long the old key still works, in milliseconds on the sandbox's clock. @default 0 */
  readonly graceMs?: number | undefined;
}

/** Degrades the cache behind balance, pricing and payments: contract §5. */
export interface DegradedCacheFault extends FaultAim {
  readonly kind: 'degraded-cache';
  /** @default 'unavailable' */
  readonly status?: 'partial' | 'unavailable' | undefined;
  /** @default 'cache_miss_refresh_failed' */
  readonly reason?: 'cache_disabled' | 'cache_miss_refresh_failed' | undefined;
}

/**
 * A failure to simulate. Several faults can apply to the same call; all of them take effect.
 *
 * @example
 * ```ts
 * sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', nth: 2 });
 * ```
 */
export type Fault =
  | LatencyFault
  | StatusFault
  | RateLimitFault
  | ConnectionFault
  | CutFault
  | ContentTypeFault
  | ClockSkewFault
  | RotateKeyFault
  | DegradedCacheFault;

/** The kind of a fault. */
export type FaultKind = Fault['kind'];

/** A fault of the list, with its counters. */
export interface FaultEntry {
  /**
   * Its position among all faults ever added, from 1. With the seed, it determines the random
   * draws.
   */
  readonly id: number;
  readonly fault: Fault;
  /** How many calls matched `on`. */
  readonly calls: number;
  /** How many calls it applied to. */
  readonly strikes: number;
}

/** The faults of a sandbox. */
export interface Faults {
  /**
   * Adds a fault. Returns a function that removes it.
   *
   * @throws SandboxError `INVALID_FAULT` that names the field.
   */
  add(fault: Fault): () => void;
  /** Removes a fault; false if no fault has the ID. */
  remove(id: number): boolean;
  /** Removes all faults. */
  clear(): void;
  /** In the order they were added. */
  list(): readonly FaultEntry[];
}
