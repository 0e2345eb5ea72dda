import type { OperationName } from '../api/operation-name.ts';

/** Which calls a fault strikes: all that match `on`, unless narrowed. */
export interface FaultAim {
  /** An operation, as `sms.send`, or a part of the path that begins with `/`. @default every call */
  readonly on?: OperationName | `/${string}` | undefined;
  /** The matching calls it strikes, counted from 1 since it was added. @default every one */
  readonly nth?: number | readonly number[] | undefined;
  /** The chance of each of these calls, from 0 to 1, drawn from the sandbox's seed. @default 1 */
  readonly probability?: number | undefined;
  /** How often it strikes at most. @default Infinity, and 1 for `rotate-key` */
  readonly times?: number | undefined;
}

/** The answer comes late. */
export interface LatencyFault extends FaultAim {
  readonly kind: 'latency';
  /** Real milliseconds, or the least and the most. @default 1000 */
  readonly ms?: number | readonly [number, number] | undefined;
  /**
   * Whether the wait comes before the call is carried out or after it. Either way it is carried
   * out, even where the client has given up. @default 'after'
   */
  readonly phase?: 'before' | 'after' | undefined;
}

/** Another answer than the call's own. */
export interface StatusFault extends FaultAim {
  readonly kind: 'status';
  /** From 200 to 599. @default 500 */
  readonly status?: number | undefined;
  /** The `error_code` of the documented error body. @default the usual one of the status */
  readonly code?: string | undefined;
  /** A body in place of the documented one: text as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** `after` carries the call out and then denies it. @default 'before' */
  readonly phase?: 'before' | 'after' | undefined;
}

/** A 429 in one of the forms of contract §8; the call is not carried out. */
export interface RateLimitFault extends FaultAim {
  readonly kind: 'rate-limit';
  /** `json` is the account's limit, `empty` the one per IP, `html` the edge proxy's. @default 'json' */
  readonly form?: 'json' | 'empty' | 'html' | undefined;
  /** Of the form `json`. @default 'RATE_LIMIT_EXCEEDED' */
  readonly code?: 'RATE_LIMIT_EXCEEDED' | 'TOO_MANY_ATTEMPTS' | undefined;
  /** The header `Retry-After`: seconds, or an HTTP date. @default none */
  readonly retryAfter?: number | string | undefined;
}

/**
 * - `refuse`: nobody listens. In process each struck call fails as a refused connection does. On a
 *   socket a call that never arrives can't be matched: the server stops listening, for all calls,
 *   when the next matching call would be struck, for `ms`.
 * - `drop-before`: the connection is cut before the call is carried out.
 * - `drop-after`: it is carried out, and the connection is cut instead of the answer.
 */
export interface ConnectionFault extends FaultAim {
  readonly kind: 'refuse' | 'drop-before' | 'drop-after';
  /** `refuse` on a socket: real milliseconds that stand for one refused call. @default 1000 */
  readonly ms?: number | undefined;
}

/** A body that ends in its middle: `cut-json` where the answer is JSON, `cut-csv` where it is CSV. */
export interface CutFault extends FaultAim {
  readonly kind: 'cut-json' | 'cut-csv';
  /** The share that arrives, from 0 to below 1; CSV is cut inside a row. @default 0.5 */
  readonly at?: number | undefined;
  /** `end` looks like a whole answer, `drop` breaks the connection there. @default 'end' */
  readonly how?: 'end' | 'drop' | undefined;
}

/** The answer says that it is something else. */
export interface ContentTypeFault extends FaultAim {
  readonly kind: 'content-type';
  /** @default 'text/html; charset=utf-8' */
  readonly contentType?: string | undefined;
}

/** The server's clock is wrong for the call: its `Date`, and what it thinks of signatures and expiry. */
export interface ClockSkewFault extends FaultAim {
  readonly kind: 'clock-skew';
  /** Milliseconds that it is ahead; below 0 it is behind. */
  readonly ms: number;
}

/** The API key changes just before the call. */
export interface RotateKeyFault extends FaultAim {
  readonly kind: 'rotate-key';
  /** @default the key of the call */
  readonly key?: string | undefined;
  /** @default the key with `_rotated` after it */
  readonly replacement?: string | undefined;
  /** The new key's secret. @default as before */
  readonly secret?: string | undefined;
  /** Milliseconds on the sandbox's clock that the old key still works. @default 0 */
  readonly graceMs?: number | undefined;
}

/** The cache behind balance, pricing and payments does badly: contract §5. */
export interface DegradedCacheFault extends FaultAim {
  readonly kind: 'degraded-cache';
  /** @default 'unavailable' */
  readonly status?: 'partial' | 'unavailable' | undefined;
  /** @default 'cache_miss_refresh_failed' */
  readonly reason?: 'cache_disabled' | 'cache_miss_refresh_failed' | undefined;
}

/**
 * Something that goes wrong on purpose. Faults add up: those that strike one call all happen.
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

/** What can go wrong. */
export type FaultKind = Fault['kind'];

/** A fault with what it has done so far. */
export interface FaultEntry {
  /** Its place among all that were ever added: its chance is drawn by it. */
  readonly id: number;
  readonly fault: Fault;
  /** Calls that it matched. */
  readonly calls: number;
  /** Calls that it struck. */
  readonly strikes: number;
}

/** The faults of a sandbox. */
export interface Faults {
  /**
   * Returns what takes it away again.
   *
   * @throws SandboxError `invalid_fault` naming the field.
   */
  add(fault: Fault): () => void;
  /** Takes one away by its ID; false where there is none. */
  remove(id: number): boolean;
  clear(): void;
  /** In the order they were added. */
  list(): readonly FaultEntry[];
}
