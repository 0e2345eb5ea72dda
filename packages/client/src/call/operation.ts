import type { HttpMethod } from '../request/request-options.ts';
import type { GuardStream } from './guard-stream.ts';
import type { Issue } from './issue.ts';

/**
 * What a call does, which decides when it may be repeated: `send` costs money, `write` changes
 * something, `read` does neither.
 */
export type OperationKind = 'send' | 'write' | 'read';

/** A request under the provider's own names. */
export interface WireRequest {
  /** Below the base URL, with values filled in and escaped. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  /** Anything that JSON can hold; nothing: no body. */
  readonly body?: unknown;
}

/** What a decoder may look at beside the body. */
export interface AnswerHead {
  readonly status: number;
  readonly headers: Headers;
}

/** One endpoint: how its input is checked and written, how its answer is read. */
export interface Operation<Input, Output> {
  /** Such as `account.balance`; also what the proxy calls it. */
  readonly name: string;
  readonly method: HttpMethod;
  /** The path's template, such as `/thing/{thingId}`. */
  readonly path: string;
  readonly kind: OperationKind;
  /**
   * What proves who asks: the account's credentials, or the tracker's token alone.
   * @default 'account'
   */
  readonly credentials?: 'tracker' | undefined;
  /**
   * What the answer is: JSON; anything, as the text that it is where it is no JSON; or octets, which
   * this function hands on as they come.
   * @default JSON
   */
  readonly answer?: 'any' | GuardStream | undefined;
  /** The key without which JSON is no answer to this; `[]`: it must be an array. */
  readonly expects?: string | undefined;
  /** The input's faults; empty when it may be encoded. */
  validate(input: unknown): readonly Issue[];
  /** Exact: what is not in the contract is not written. */
  encode(input: Input): WireRequest;
  /** Tolerant: missing, null and extra keys never crash it. Gets a stream where the answer is octets. */
  decode(answer: unknown, head: AnswerHead): Output;
}

/** An operation, or what loads it when it is used. */
export type OperationSource<Input, Output> =
  Operation<Input, Output> | (() => Promise<Operation<Input, Output>>);
