import type { OperationName } from '../client/operation-map.ts';
import type { TelecomErrorCode } from '../errors/error-code.ts';
import type { TelecomClient } from '../client/telecom-client.ts';
import type { SharedStore } from '../store/shared-store.ts';
import type { ProxyErrorPlace } from './hook-failure.ts';
import type { AuthorizedVisitor, Awaitable, Limit, VisitorContext } from './limits/limit.ts';

/** The fields of an operation's input. */
export type InputFields = Readonly<Record<string, unknown>>;

/** Input fields that override the visitor's, fixed or computed for each request. Each has a value. */
export type Narrowing =
  InputFields | ((request: Request, context: VisitorContext) => Awaitable<InputFields>);

/** The call that failed, for `onError`. */
export interface ProxyErrorContext {
  readonly place: ProxyErrorPlace;
  /** The name in the visitor's URL, truncated to 100 characters. */
  readonly operation: string;
  readonly request: Request;
}

/** The record of one request; contains no text and no phone number. */
export interface AuditEntry {
  /** The name in the visitor's URL, truncated to 100 characters. */
  readonly operation: string;
  /** The HTTP status of the response to the visitor. */
  readonly status: number;
  /** The error code of the provider, the client or the handler; null if the request succeeded. */
  readonly code: string | null;
  /** The HTTP status of the provider's failure; null if it succeeded or sent no response. */
  readonly upstreamStatus: number | null;
  /** Whether the provider acted on a failed call; null if it succeeded or was rejected here. */
  readonly sent: 'no' | 'maybe' | 'yes' | null;
  /** The `summary` of the result, such as recipients, segments and cost of a send; null if none. */
  readonly summary: Readonly<Record<string, unknown>> | null;
  /** The rule of a limit that refused the request, such as `pace.recipient`; null for any other request. */
  readonly rule: string | null;
  /** Whether the response is that of an earlier request: its `summary` was in that request's record. */
  readonly isRepeat: boolean;
  /** From the arrival of the request to the result, in milliseconds. */
  readonly durationMs: number;
}

/** The operations that a proxy handler exposes, and to whom. */
export interface ProxyHandlerOptions {
  /** The client that holds the key. */
  readonly client: TelecomClient;
  /** The operations that visitors may call; any other is rejected. */
  readonly allow: readonly OperationName[];
  /**
   * Decides on each request. Return `{ visitor }` to accept it, with further fields for `narrow` and
   * `limits` if you like: the handler then counts for this visitor, and gives the result of a resent call only
   * to the visitor who made it. `true` accepts it without a name, for a handler with a single visitor. A
   * `Response` is sent as it is, such as a 401 or a page, with a header from which the client knows that nothing was
   * sent. A redirect is for links: a call of the client, which a browser does not let read it, gets a 401. Any
   * other value rejects the request with a 403. The input is the visitor's and has not been checked yet.
   */
  readonly authorize: (
    request: Request,
    operation: OperationName,
    input: unknown,
  ) => Awaitable<boolean | AuthorizedVisitor | Response>;
  /**
   * Limits of an operation, one or several in order: `limitSend`, `limitPace`, `limitSpend` and checks of
   * your own. They run after `narrow` and after the client's checks. Those of `sms.send` hold for
   * `sendOnce` too.
   *
   * @default {}
   */
  readonly limits?:
    Readonly<Partial<Record<OperationName, Limit | readonly Limit[] | undefined>>> | undefined;
  /**
   * Input fields that override the visitor's, by operation, so that a visitor sees only part of the
   * account. A field without a value would open the whole account, so it is refused.
   *
   * @default {}
   */
  readonly narrow?: Readonly<Partial<Record<OperationName, Narrowing | undefined>>> | undefined;
  /**
   * Additional origins whose pages may call the handler, such as `https://app.example.com`: they get the
   * CORS headers. Route OPTIONS to the handler too, for preflights. Requests from pages of any other origin
   * than the handler's own are rejected.
   *
   * @default []
   */
  readonly origins?: readonly string[] | undefined;
  /**
   * Error codes of your account (credentials, permissions, balance) that visitors may see with all
   * figures: `['INSUFFICIENT_BALANCE']` for an operator's own console, for example. Any other failure
   * of the account becomes an opaque 502, and the provider's descriptions are never passed on.
   *
   * @default []
   */
  readonly reveal?: readonly TelecomErrorCode[] | undefined;
  /**
   * Maximum size of a request's body, in bytes.
   *
   * @default 65_536
   */
  readonly maxBodyBytes?: number | undefined;
  /**
   * Remembers calls that change something, so that a request which a browser resends takes effect once, and
   * the keys of `sendOnce`. Handlers of several instances must share a store, such as `openFileStore` of
   * `@23telecom/client/node`. It holds results only encrypted: for ten minutes, and for a key a week. A step
   * of the store that takes longer than ten seconds has failed.
   *
   * @default 16 MB in the memory of this handler
   */
  readonly store?: SharedStore | undefined;
  /**
   * Called with the record of every request before the response is sent: rejected requests, and
   * requests that a browser resent, which get the response of the first. Preflights are not calls.
   */
  readonly audit?: ((entry: AuditEntry, request: Request) => unknown) | undefined;
  /**
   * Called with the exceptions of your own functions, of the store, and of the account where visitors get an
   * opaque response. The visitor's response does not wait for it.
   *
   * @default console.error
   */
  readonly onError?: ((error: unknown, context: ProxyErrorContext) => unknown) | undefined;
}
