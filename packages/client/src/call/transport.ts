import type { TelecomError } from '../errors/telecom-error.ts';
import type { AnswerHead, Operation } from './operation.ts';

/** A request that is ready but for what authenticates it. */
export interface PreparedRequest {
  readonly url: string;
  readonly method: string;
  readonly body: string | undefined;
}

/** What an error that a transport makes has to know of the call. */
export interface CallFacts {
  readonly operation: Operation<never, unknown>;
  readonly attempts: number;
  /** Takes keys, texts and numbers out of what the other side says. */
  readonly redact: (text: string) => string;
}

/**
 * How calls travel: to the provider itself, or to a proxy handler that holds the key. What both
 * share (attempts, timeouts, middleware) is in `execute`.
 */
export interface Transport {
  /** What requests are made below. */
  readonly baseUrl: string;
  /** Writes a call as a request. */
  prepare<Input>(operation: Operation<Input, unknown>, input: Input): PreparedRequest;
  /** Sets what authenticates an attempt, as the very last thing before it goes out. */
  authorize(
    headers: Headers,
    request: PreparedRequest,
    operation: Operation<never, unknown>,
  ): void | Promise<void>;
  /** Whether an answer that is no failure holds what the operation's result is made of. */
  recognizes(operation: Operation<never, unknown>, body: unknown): boolean;
  /** The result in an answer that is no failure. */
  read<Output>(operation: Operation<never, Output>, answer: unknown, head: AnswerHead): Output;
  /**
   * The error that an answer tells of, or nothing when it tells of none. `body` is the parsed JSON;
   * undefined where there is none.
   */
  readError(body: unknown, head: AnswerHead, facts: CallFacts): TelecomError | undefined;
  /** False where the other side has tried again already. */
  mayRetry(error: TelecomError): boolean;
}
