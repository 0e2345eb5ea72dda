/** The provider's documented codes (contract §6.2, §8, §1.4, sandbox). */
export type ProviderErrorCode =
  | 'UNAUTHORIZED'
  | 'INVALID_TOKEN'
  | 'TOKEN_EXPIRED'
  | 'INVALID_API_KEY'
  | 'API_KEY_INACTIVE'
  | 'API_KEY_EXPIRED'
  | 'INVALID_CREDENTIALS'
  | 'USER_NOT_ACTIVE'
  | 'IP_NOT_ALLOWED'
  | 'SIGNATURE_REQUIRED'
  | 'INVALID_SIGNATURE'
  | 'FORBIDDEN'
  | 'NO_SMS_ACCESS'
  | 'CONFIG_ERROR'
  | 'CROSS_TENANT_WORKSPACE'
  | 'NO_MAIN_WORKSPACE'
  | 'WORKSPACE_NOT_AVAILABLE'
  | 'INVALID_BODY'
  | 'INVALID_PARAMS'
  | 'INVALID_TO'
  | 'INVALID_MESSAGE'
  | 'INVALID_SENDER'
  | 'TOO_MANY_RECIPIENTS'
  | 'INVALID_WORKSPACE_HEADER'
  | 'INSUFFICIENT_BALANCE'
  | 'NOT_FOUND'
  | 'RATE_LIMIT_EXCEEDED'
  | 'TOO_MANY_ATTEMPTS'
  | 'INTERNAL_ERROR'
  | 'DB_ERROR'
  | 'SANDBOX_UNAVAILABLE'
  | 'INVALID_URL'
  | 'INVALID_SECRET'
  | 'INVALID_FIELDS'
  | 'INVALID_TOGGLE'
  | 'CONFLICTING_FIELDS';

/** The client's own codes, for failures that the provider has no code for. */
export type ClientErrorCode =
  /** The input is invalid; no request was made. */
  | 'INVALID_INPUT'
  /** The options of the client are invalid. */
  | 'INVALID_OPTIONS'
  /** A response with status 200 that says the account is still being set up. */
  | 'ACCOUNT_IN_SETUP'
  /** A 429 without a code: the limit per IP address, or that of the network edge. */
  | 'RATE_LIMITED'
  /** A failure status without a code in the body. */
  | 'HTTP_ERROR'
  /** No connection was made (refused, not found, unreachable, no valid certificate): nothing was sent. */
  | 'CONNECTION_REFUSED'
  /** The connection broke before the response began. */
  | 'CONNECTION_LOST'
  /** The connection broke within the response's body. */
  | 'TRANSFER_CUT'
  /** A middleware failed after it passed the request on; see `sent`. */
  | 'MIDDLEWARE_FAILED'
  /** Your `apiKey` function threw (see `cause`), or `trackerToken` is not set: no request was made. */
  | 'NO_CREDENTIALS'
  /** A file of this package that is loaded on first use failed to load: nothing was sent. */
  | 'PART_NOT_LOADED'
  /** This runtime lacks something that the call needs, such as streams on React Native: nothing was sent. */
  | 'NOT_SUPPORTED'
  /** A single attempt took longer than `timeoutMs`. */
  | 'ATTEMPT_TIMEOUT'
  /** All attempts took longer than `totalTimeoutMs`. */
  | 'DEADLINE_EXCEEDED'
  /** `waitFor` saw no final status within its `timeoutMs`. */
  | 'WAIT_TIMEOUT'
  /** The response is not one that the API documents for this request: truncated JSON, HTML, a redirect. */
  | 'UNREADABLE_RESPONSE'
  /** The price list is incomplete, so a `budget` cannot be kept: nothing was sent. */
  | 'PRICES_UNAVAILABLE'
  /** The campaign is in a state that does not allow this call. */
  | 'CAMPAIGN_STATE'
  /** A list whose pages do not advance. */
  | 'LIST_NOT_ADVANCING'
  | StoreErrorCode
  | SendOnceErrorCode;

/** The codes of a `StoreError`. */
export type StoreErrorCode =
  /** Another run has the journal. */
  | 'JOURNAL_IN_USE'
  /** The journal was deleted, renamed or replaced during the run. */
  | 'JOURNAL_LOST'
  /** This runtime or file system cannot lock files. */
  | 'FILE_LOCK_UNAVAILABLE'
  /** The store or the journal did not respond, or was deleted, closed or damaged. */
  | 'STORE_UNAVAILABLE'
  /** The store has no room for another entry. */
  | 'STORE_FULL';

/** The codes of a `SendOnceError`. */
export type SendOnceErrorCode =
  /** The key was used before with another input; this call sent nothing. */
  | 'KEY_REUSED'
  /** Another call with this key is under way. */
  | 'KEY_IN_PROGRESS'
  /** Neither a response nor the history shows whether the message of this key was sent. */
  | 'SEND_UNCERTAIN';

/** The proxy handler's own codes: for requests it refuses, and for failures it hides from visitors. */
export type ProxyErrorCode =
  /** The operation is not in its `allow`. */
  | 'OPERATION_NOT_ALLOWED'
  /** Its `authorize` returned neither `true` nor a visitor. */
  | 'NOT_AUTHORIZED'
  /** The page that sent the request has an origin that is not in `origins`. */
  | 'CROSS_ORIGIN'
  /** The input breaks its `limits`. */
  | 'LIMIT_EXCEEDED'
  /** Its `limitPace` refused: too many messages in a time. */
  | 'PACE_EXCEEDED'
  /** Its `limitSpend` refused: the message could cost more than is left for a time. */
  | 'SPEND_EXCEEDED'
  /** The body is larger than its `maxBodyBytes`. */
  | 'BODY_TOO_LARGE'
  /** The method is neither POST nor, for a download, GET. */
  | 'METHOD_NOT_ALLOWED'
  /** The account failed (credentials, permission, balance); a visitor sees no details. */
  | 'SERVICE_UNAVAILABLE'
  /** A function of the handler's options threw an error, which its `onError` gets: nothing was sent. */
  | 'PROXY_FAILED';

/** Why a call failed: a code of the provider, the client or the proxy handler, open to new ones. */
export type TelecomErrorCode = ProviderErrorCode | ClientErrorCode | ProxyErrorCode | (string & {});
