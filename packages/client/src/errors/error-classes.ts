import { AuthenticationError } from './authentication-error.ts';
import { ConnectionError } from './connection-error.ts';
import { InsufficientBalanceError } from './insufficient-balance-error.ts';
import { NotFoundError } from './not-found-error.ts';
import { PermissionError } from './permission-error.ts';
import { RateLimitError } from './rate-limit-error.ts';
import { SendOnceError } from './send-once-error.ts';
import { ServerError } from './server-error.ts';
import { StoreError } from './store-error.ts';
import type { TelecomError } from './telecom-error.ts';
import { TimeoutError } from './timeout-error.ts';
import { UnreadableResponseError } from './unreadable-response-error.ts';
import { ValidationError } from './validation-error.ts';

/** The classes of errors by name. The fields of one class, such as `issues`, are passed on as they are: hence the cast. */
export const errorClasses = new Map<unknown, unknown>(
  Object.entries({
    AuthenticationError,
    ConnectionError,
    InsufficientBalanceError,
    NotFoundError,
    PermissionError,
    RateLimitError,
    SendOnceError,
    ServerError,
    StoreError,
    TimeoutError,
    UnreadableResponseError,
    ValidationError,
  }),
) as ReadonlyMap<unknown, typeof TelecomError>;
