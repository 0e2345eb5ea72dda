import type { OperationName } from '../../client/operation-map.ts';
import type { TelecomClient } from '../../client/telecom-client.ts';
import type { Issue } from '../../codec/issue.ts';

/** A value, or a promise of it. */
export type Awaitable<T> = T | Promise<T>;

/** The visitor of an accepted request, with any further fields of your own, such as a tenant. */
export interface AuthorizedVisitor {
  /** Identifies the visitor, such as the user's id: a string that no other visitor has. */
  readonly visitor: string;
  readonly [field: string]: unknown;
}

/** The call that a visitor asks for, as `narrow` and `limits` see it. */
export interface VisitorContext {
  readonly operation: OperationName;
  /** The visitor that `authorize` named; empty if it returned `true`. */
  readonly visitor: string;
  /** The object that `authorize` returned; null if it returned `true`. */
  readonly identity: AuthorizedVisitor | null;
  /** The client of the handler. */
  readonly client: TelecomClient;
}

/** The end of a call, for the limits that let it pass. */
export interface LimitOutcome {
  /** Whether the provider acted on the call. */
  readonly sent: 'no' | 'maybe' | 'yes';
  /** The cost of a send in the account's currency; null if it is not known. */
  readonly cost: number | null;
}

/** The decision of a limit that counts over time, such as `limitPace`. */
export type LimitDecision =
  | {
      readonly isAllowed: true;
      /** Called once when the call has ended, or if a later limit refused it. */
      readonly settle?: ((outcome: LimitOutcome) => Awaitable<unknown>) | undefined;
    }
  | {
      readonly isAllowed: false;
      /** The code of the visitor's error, such as `PACE_EXCEEDED`. */
      readonly code: string;
      /** The rule for the audit, such as `pace.recipient`. Visitors do not see it. */
      readonly rule: string;
      /** Time after which the same call can pass, in milliseconds; null if it never can. */
      readonly retryAfterMs: number | null;
    };

/**
 * Checks an input against your own limits, after `narrow` and after the client's own checks. If it returns
 * issues, the request is rejected with a `ValidationError` that holds them, so that the page can show each
 * beside its field. If it returns a decision with `isAllowed: false`, the visitor gets a 429.
 *
 * @example
 * ```ts
 * const daytime: Limit = () =>
 *   new Date().getHours() < 22
 *     ? []
 *     : [{ path: 'to', code: 'TOO_LATE', message: 'expected a time before 22:00' }];
 * ```
 */
export type Limit = (
  input: unknown,
  request: Request,
  context: VisitorContext,
) => Awaitable<readonly Issue[] | LimitDecision | undefined>;
