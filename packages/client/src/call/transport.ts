import type { TelecomError } from '../errors/telecom-error.ts';
import type { Operation } from './operation.ts';

/** A request that is ready but for what authenticates it. */
export interface PreparedRequest {
  readonly url: string;
  readonly method: string;
  /** Undefined where there is none. */
  readonly body: string | undefined;
}

/**
 * How calls travel: to the provider itself, or to a proxy handler that holds the key. What both
 * share (attempts, timeouts, middleware) is in `execute` and `makeAttempt`.
 */
export interface Transport {
  /** What requests are made below. */
  readonly baseUrl: string;
  /** Writes a call as a request. */
  prepare<Input>(operation: Operation<Input, unknown>, input: Input): PreparedRequest;
  /** Sets what authenticates an attempt, as the very last thing before it goes out. */
  authorize?(
    headers: Headers,
    request: PreparedRequest,
    operation: Operation<never, unknown>,
  ): Promise<void>;
  /** What an operation is to read in an answer; undefined where the answer is none of its kind. */
  unwrap(operation: Operation<never, unknown>, body: unknown): unknown;
  /** Whether `unwrap` gives the result itself: it was decoded at the other side. */
  readonly isDecoded: boolean;
  /** Rebuilds an error of the other side, if the answer holds one. */
  relayError?(body: unknown): TelecomError | undefined;
  /** Whether an error is of the other side, which has tried as often as it may. */
  isRelayed?(error: TelecomError): boolean;
}
