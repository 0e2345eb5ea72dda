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

/** Ours, for what the provider has no code for. */
export type ClientErrorCode =
  /** The input is wrong; nothing was asked. */
  | 'INVALID_INPUT'
  /** The client's options are wrong. */
  | 'INVALID_OPTIONS'
  /** An answer 200 that says the account is still being set up. */
  | 'ACCOUNT_IN_SETUP'
  /** A 429 without a code: the limit of the address, or of the edge in front. */
  | 'RATE_LIMITED'
  /** A failure without a code in its body. */
  | 'HTTP_ERROR'
  /** The connection was refused or the host name not found: nothing was sent. */
  | 'CONNECTION_REFUSED'
  /** The connection broke before the answer. */
  | 'CONNECTION_LOST'
  /** The answer's body broke off. */
  | 'TRANSFER_CUT'
  /** A file of this package that is loaded when it is first used did not come: nothing was sent. */
  | 'PART_NOT_LOADED'
  /** One attempt took longer than `timeoutMs`. */
  | 'ATTEMPT_TIMEOUT'
  /** All attempts took longer than `totalTimeoutMs`. */
  | 'DEADLINE_EXCEEDED'
  /** `waitFor` saw no final status in time. */
  | 'WAIT_TIMEOUT'
  /** The answer is not what it should be: cut JSON, HTML, a redirect. */
  | 'UNREADABLE_RESPONSE'
  /** A list whose pages do not advance. */
  | 'LIST_NOT_ADVANCING';

/** The proxy handler's, for what it refuses by itself or does not tell a visitor. */
export type ProxyErrorCode =
  /** The operation is not in its `allow`. */
  | 'OPERATION_NOT_ALLOWED'
  /** Its `authorize` did not let the request in. */
  | 'NOT_AUTHORIZED'
  /** The page is of another origin. */
  | 'CROSS_ORIGIN'
  /** The input breaks its `limits`. */
  | 'LIMIT_EXCEEDED'
  /** The body is larger than its `maxBodyBytes`. */
  | 'BODY_TOO_LARGE'
  /** Anything but a POST, or a download by GET. */
  | 'METHOD_NOT_ALLOWED'
  /** The account failed (credentials, permission, money), of which a visitor hears no more. */
  | 'SERVICE_UNAVAILABLE'
  /** A bug of the handler's program. */
  | 'PROXY_FAILED';

/** Why a call failed: the provider's code or ours, open to codes that are not known yet. */
export type TelecomErrorCode = ProviderErrorCode | ClientErrorCode | ProxyErrorCode | (string & {});
