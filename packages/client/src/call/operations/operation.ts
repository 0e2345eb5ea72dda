import type { Issue } from '../../codec/issue.ts';
import type { TelecomError } from '../../errors/telecom-error.ts';
import type { GuardStream } from '../results/guard-stream.ts';

/** The HTTP methods that the API uses. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';

/**
 * The effect of a call, which decides when it may be retried: a `send` costs money, a `write` changes
 * something, a `read` does neither.
 */
export type OperationKind = 'send' | 'write' | 'read';

/** A request in the provider's own names. */
export interface WireRequest {
  /** Path below the base URL, with parameters filled in and escaped. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  /** Any JSON value; undefined sends no body. */
  readonly body?: unknown;
}

/** The status and headers of a response, for decoders. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: Headers;
}

/** The kind of body that a successful response has. */
export type ExpectedResponse =
  /** A JSON object that contains this key. */
  | { readonly type: 'object'; readonly key: string }
  /** A JSON array. */
  | { readonly type: 'array' }
  /** Any JSON; a body that is not JSON is read as text. */
  | { readonly type: 'any' }
  /** A download: `guard` passes its bytes on as they arrive. */
  | {
      readonly type: 'stream';
      readonly guard: GuardStream;
      /** Makes the error for a runtime without streams. */
      readonly notSupported: (operation: string) => TelecomError;
    };

/** An endpoint: how to check and write its input, and how to read its response. */
export interface Operation<Input, Output, Name extends string = string> {
  /** The name of the call, such as `account.balance`; a proxy handler knows the operation by it. */
  readonly name: Name;
  readonly method: HttpMethod;
  /** The template of the path, such as `/thing/{thingId}`. */
  readonly path: string;
  readonly kind: OperationKind;
  /** The credentials that the request carries: the account's, or the tracker token alone. */
  readonly credentials: 'account' | 'tracker';
  readonly response: ExpectedResponse;
  /** The names of the input's fields; empty for an input without fields. */
  readonly fields: readonly string[];
  /** Input fields whose values must not show up in an error or a log line. */
  readonly secretFields: readonly string[];
  /** True if the client computes the result itself. Through a proxy, the proxy's client does. */
  readonly isLocal: boolean;
  /**
   * Whether the input has a `key`, for which a proxy handler makes the call once.
   *
   * @default false
   */
  readonly isKeyed?: boolean | undefined;
  /** Finds the problems of an input; only an input without problems may be encoded. */
  validate(input: unknown): readonly Issue[];
  /** Writes an input as a request, documented fields only. */
  encode(input: Input): WireRequest;
  /** Reads a body. Missing, null and unknown keys are fine. A download's body is a stream. `input` is the call's. */
  decode(body: unknown, head: ResponseHead, input?: unknown): Output;
  /**
   * Whether a result belongs to this input. A late or duplicate response to another request may arrive
   * on the same connection. `seenIds` is the client's memory of IDs that occur in one response only.
   */
  isOwnResult(result: Output, input: Input, seenIds: Set<string>): boolean;
}

/** An operation, or the function that loads it on first use. */
export type OperationSource<Input, Output> =
  Operation<Input, Output> | (() => Promise<Operation<Input, Output>>);
