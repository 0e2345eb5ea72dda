import type { CallOptions } from '../call/options/call-options.ts';
import type { ExecuteOnce } from '../store/execute-once.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import type { Issue } from '../codec/issue.ts';

/** An operation of one client, as a proxy handler uses it. */
export interface BoundOperation<Input, Output> {
  /** Whether the output is a download, which may be requested by a link. */
  readonly isDownload: boolean;
  /** Whether it only reads, so that making it twice does no harm. */
  readonly isRead: boolean;
  /** Finds the problems of an input. */
  readonly validate: (input: unknown) => readonly Issue[];
  readonly execute: (input: Input, options?: CallOptions) => TelecomPromise<Output>;
  /** Undefined if the operation takes no key. */
  readonly executeOnce: ExecuteOnce<Input> | undefined;
}

/**
 * The key under which a client offers its operations by name, for the proxy handler. The symbol is
 * registered, so that a handler finds it in a client of another copy of this package.
 */
export const findOperation: unique symbol = Symbol.for('@23telecom/client.find-operation');
