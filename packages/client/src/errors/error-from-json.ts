import { readRecord, readString, readText } from '../wire/read.ts';
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

const classes = {
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
} as const;

/** Rebuilds an error from what its `toJSON` gave, as it comes through the proxy handler. */
export function errorFromJson(json: unknown): TelecomError {
  const fields = readRecord(json);
  const details = {
    ...fields,
    code: readString(fields.code),
    description: readString(fields.description),
    issues: Array.isArray(fields.issues) ? fields.issues : [],
  };
  const name = readText(fields.name) ?? '';
  const Class = Object.hasOwn(classes, name)
    ? (classes[name as keyof typeof classes] as new (details: unknown) => TelecomError)
    : TelecomError;
  return new Class(details);
}
