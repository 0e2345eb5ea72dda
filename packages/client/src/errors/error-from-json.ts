import { readRecord, readString } from '../wire/read.ts';
import { AuthenticationError } from './authentication-error.ts';
import { ConnectionError } from './connection-error.ts';
import { InsufficientBalanceError } from './insufficient-balance-error.ts';
import { NotFoundError } from './not-found-error.ts';
import { PermissionError } from './permission-error.ts';
import { RateLimitError } from './rate-limit-error.ts';
import { ServerError } from './server-error.ts';
import { TelecomError } from './telecom-error.ts';
import { TimeoutError } from './timeout-error.ts';
import { UnreadableResponseError } from './unreadable-response-error.ts';
import { ValidationError } from './validation-error.ts';

// What one kind needs beside the others' details comes through as it was.
const classes = new Map<unknown, unknown>(
  Object.entries({
    AuthenticationError,
    ConnectionError,
    InsufficientBalanceError,
    NotFoundError,
    PermissionError,
    RateLimitError,
    ServerError,
    TimeoutError,
    UnreadableResponseError,
    ValidationError,
  }),
) as ReadonlyMap<unknown, typeof TelecomError>;

/** Rebuilds an error from what its `toJSON` gave, as it comes through the proxy handler. */
export function errorFromJson(json: unknown): TelecomError {
  const { ...details }: Record<string, unknown> = readRecord(json);
  const Class = classes.get(details.name) ?? TelecomError;
  // Not among an Error's own fields: its class gives them.
  delete details.name;
  delete details.message;
  delete details.__proto__;
  return new Class({
    ...details,
    code: readString(details.code),
    description: readString(details.description),
  });
}
