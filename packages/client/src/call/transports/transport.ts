import type { TelecomError } from '../../errors/telecom-error.ts';
import type { PreparedRequest } from '../credentials/prepared-request.ts';
import type { Operation } from '../operations/operation.ts';
import type { OneShotBody } from './plain-body.ts';

/**
 * The way that calls travel: to the provider itself, or to a proxy handler that holds the key.
 * `createExecute` and `makeAttempt` hold what both have in common: retries, timeouts, middleware.
 */
export interface Transport {
  /** Writes a call as a request. */
  prepare<Input>(operation: Operation<Input, unknown>, input: Input): PreparedRequest;
  /** Adds the credentials to an attempt, immediately before it goes out. */
  authorize?(
    headers: Headers,
    request: PreparedRequest,
    operation: Operation<never, unknown>,
  ): Promise<void>;
  /** Makes the body of one attempt. */
  makeBody(request: PreparedRequest): OneShotBody;
  /** Whether the failure of a `fetch` shows that it came before the request was written. */
  isBeforeRequest(failure: unknown): boolean;
  /** Takes the operation's data out of a body; undefined if the body is not an expected response. */
  unwrap(operation: Operation<never, unknown>, body: unknown): unknown;
  /** Whether `unwrap` returns the final result, because the proxy's client has decoded it. */
  readonly isDecoded: boolean;
  /** Reads the error of the proxy's client, if the body holds one. */
  relayError?(body: unknown): TelecomError | undefined;
  /** Whether a response proves that nothing was sent, although its body says nothing. */
  isUnsent?(response: Response): boolean;
  /** Whether an error came from the proxy's client, which has made all allowed retries. */
  isRelayed?(error: TelecomError): boolean;
}
