import { isTelecomError, type TelecomError } from '../errors/telecom-error.ts';
import { HookFailure, type ProxyErrorPlace } from './hook-failure.ts';
import { createFailure, type Failure, Refusal } from './refuse.ts';

/** The failure that a visitor sees, and the status of its response. */
export interface VisibleFailure {
  readonly failure: Failure;
  readonly status: number;
  /** The place of a failure whose reason only the developer may know; null for any other. */
  readonly place: ProxyErrorPlace | null;
}

/** Errors of the operator's account, whose details visitors must not see. */
const accountErrors: ReadonlySet<string> = new Set([
  'AuthenticationError',
  'PermissionError',
  'InsufficientBalanceError',
]);

/** Codes that are about the visitor's own call, or say only that the service failed. Any other is hidden. */
const publicCodes: ReadonlySet<string> = new Set([
  'INVALID_INPUT',
  'INVALID_BODY',
  'INVALID_PARAMS',
  'INVALID_TO',
  'INVALID_MESSAGE',
  'INVALID_SENDER',
  'TOO_MANY_RECIPIENTS',
  'INVALID_URL',
  'INVALID_SECRET',
  'INVALID_FIELDS',
  'INVALID_TOGGLE',
  'CONFLICTING_FIELDS',
  'NOT_FOUND',
  'RATE_LIMIT_EXCEEDED',
  'RATE_LIMITED',
  'INTERNAL_ERROR',
  'DB_ERROR',
  'HTTP_ERROR',
  'CONNECTION_REFUSED',
  'CONNECTION_LOST',
  'TRANSFER_CUT',
  'ATTEMPT_TIMEOUT',
  'DEADLINE_EXCEEDED',
  'UNREADABLE_RESPONSE',
  'KEY_REUSED',
  'KEY_IN_PROGRESS',
  'SEND_UNCERTAIN',
  'STORE_UNAVAILABLE',
  'STORE_FULL',
  'CAMPAIGN_STATE',
]);

/** For each class of error, the status of the response and the words for the visitor. */
const faces: Readonly<Record<string, readonly [status: number, words: string]>> = {
  ValidationError: [400, 'the service rejected the input'],
  NotFoundError: [404, 'the service has no such entry'],
  SendOnceError: [409, 'nothing shows yet whether this was sent: try again'],
  RateLimitError: [429, 'the service gets too many requests: try again later'],
  StoreError: [503, 'the memory of this site failed: try again later'],
  TimeoutError: [504, 'the service did not respond in time'],
  ConnectionError: [502, 'the connection to the service failed'],
  UnreadableResponseError: [502, 'the response of the service cannot be read'],
  AuthenticationError: [502, 'the service does not accept the credentials of this site'],
  PermissionError: [502, 'the account of this site lacks a permission'],
  InsufficientBalanceError: [402, 'the balance of this site does not cover it'],
};

const unexpected = 'the proxy handler failed unexpectedly';
const accountFailed = 'the account failed: ask the operator of this site';
const storeFailed = 'the memory of this site failed, so nothing was sent: try again later';

/**
 * Makes the failure that a visitor may see. The provider's own words are never passed on, and failures of
 * the account are hidden, except those whose code is in `reveal`.
 *
 * @param isDone - whether the call had taken effect before the error
 */
export function toFailure(
  error: unknown,
  reveal: readonly string[],
  isDone: boolean,
): VisibleFailure {
  if (error instanceof Refusal)
    return { failure: error.failure, status: error.failure.status, place: null };
  if (!(error instanceof HookFailure)) {
    if (isTelecomError(error)) return toCallFailure(error, reveal);
    // A call rejects with another error only before its request: a middleware or a token function threw.
    const failure = createFailure('ServerError', 500, 'PROXY_FAILED', unexpected);
    return { failure: { ...failure, sent: isDone ? 'yes' : 'no' }, status: 500, place: 'handler' };
  }
  const { place, cause } = error;
  const isStoreError = isTelecomError(cause) && cause.name === 'StoreError';
  if (place !== 'store' && !isStoreError) {
    return {
      failure: createFailure('ServerError', 500, 'PROXY_FAILED', unexpected),
      status: 500,
      place,
    };
  }
  const code = isStoreError && cause.code === 'STORE_FULL' ? cause.code : 'STORE_UNAVAILABLE';
  const failure = createFailure('StoreError', 503, code, storeFailed);
  return { failure: { ...failure, retryable: true }, status: 503, place };
}

function toCallFailure(error: TelecomError, reveal: readonly string[]): VisibleFailure {
  const { name, code, status, operation, sent, retryable } = error;
  if (reveal.includes(code)) {
    const shown = status === 402 || status === 404 || status === 429 ? status : 502;
    const failure = { ...error.toJSON(), ...toFace(error, code) };
    return { failure, status: shown, place: null };
  }
  const isAccount = accountErrors.has(name);
  if (isAccount || !(publicCodes.has(code) || name === 'RateLimitError')) {
    const failure = createFailure('ServerError', 502, 'SERVICE_UNAVAILABLE', accountFailed);
    const visible = { ...failure, operation, sent, retryable };
    return { failure: visible, status: 502, place: isAccount ? 'account' : 'handler' };
  }
  return {
    failure: toFace(error, publicCodes.has(code) ? code : 'RATE_LIMITED'),
    status: code === 'KEY_REUSED' ? 422 : (faces[name]?.[0] ?? 502),
    place: name === 'StoreError' ? 'store' : null,
  };
}

/** Writes an error in words for visitors. Of its own words, only those about the visitor's call are kept. */
function toFace(error: TelecomError, code: string): Failure {
  const { name, status, operation, attempts, retryable, retryAfterMs, sent } = error;
  const { issues, phase } = error as Partial<Pick<Failure, 'issues' | 'phase'>>;
  const isOurs = status === null && (name === 'ValidationError' || name === 'SendOnceError');
  const description = isOurs ? error.description : (faces[name]?.[1] ?? 'the service failed');
  const message = `${operation ? `${operation}: ` : ''}${description} [${code}]`;
  return {
    name,
    message,
    code,
    status,
    description,
    operation,
    attempts,
    retryable,
    retryAfterMs,
    sent,
    ...(phase !== undefined && { phase }),
    ...(issues && {
      issues: isOurs
        ? issues
        : issues.map(({ path }) => ({
            path,
            code,
            message: 'expected a value that the service accepts',
          })),
    }),
  };
}
