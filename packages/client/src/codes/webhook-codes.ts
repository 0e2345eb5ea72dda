import type { WebhookVerificationCode } from '../webhooks/verification-error.ts';
import type { ErrorCodeRow } from './error-code-info.ts';

/** Codes of a rejected webhook. */
export const webhookCodes = {
  MISSING_HEADER: {
    thrownBy: 'WebhookVerificationError',
    meaning: 'The request has no signature.',
    remedy: 'Set a signing secret: `telecom.webhooks.update({ signingSecret })`.',
    sent: null,
    isRetryable: false,
    httpStatus: 401,
  },
  BAD_TIMESTAMP: {
    thrownBy: 'WebhookVerificationError',
    meaning: 'The timestamp is not in whole seconds.',
    remedy: 'Ignore it: the request is not from the provider.',
    sent: null,
    isRetryable: false,
    httpStatus: 401,
  },
  TOO_OLD: {
    thrownBy: 'WebhookVerificationError',
    meaning: 'The webhook was signed longer ago than `toleranceMs`.',
    remedy: 'Check the clock of the server. If it is right, this is a replay.',
    sent: null,
    isRetryable: false,
    httpStatus: 401,
  },
  TOO_NEW: {
    thrownBy: 'WebhookVerificationError',
    meaning: 'The webhook was signed more than `toleranceMs` in the future.',
    remedy: 'Check the clock of the server.',
    sent: null,
    isRetryable: false,
    httpStatus: 401,
  },
  NO_MATCH: {
    thrownBy: 'WebhookVerificationError',
    meaning: 'No secret matches, or the body was changed.',
    remedy: 'Use the secret of this workspace, and pass on the raw body.',
    sent: null,
    isRetryable: false,
    httpStatus: 401,
  },
  BODY_NOT_RAW: {
    thrownBy: 'WebhookVerificationError',
    meaning: 'The body was read or parsed before it was verified, or is not JSON.',
    remedy: 'Pass the raw body: the message says how in your framework.',
    sent: null,
    isRetryable: false,
    httpStatus: 500,
  },
  BODY_TOO_LARGE: {
    thrownBy: 'WebhookVerificationError',
    meaning: 'The body has more than 32 kB.',
    remedy: 'Ignore it: the request is not from the provider.',
    sent: null,
    isRetryable: false,
    httpStatus: 401,
  },
  WRONG_TYPE: {
    thrownBy: 'WebhookVerificationError',
    meaning: 'The payload is of another kind than the callback.',
    remedy: 'Check the URLs and the fields in the webhook settings.',
    sent: null,
    isRetryable: false,
    httpStatus: 401,
  },
  UNKNOWN_PATH: {
    thrownBy: 'WebhookVerificationError',
    meaning: 'The path ends in no kind of event that the handler takes.',
    remedy: 'End the URL in `/delivery`, or make a handler with one callback.',
    sent: null,
    isRetryable: false,
    httpStatus: 404,
  },
} as const satisfies Readonly<Record<WebhookVerificationCode, ErrorCodeRow>>;
