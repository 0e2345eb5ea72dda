import type { TelecomError } from '../../errors/telecom-error.ts';
import type { SendFailure } from './send-many-outcome.ts';

/** Whether the next request would fail in the same way, because of the client's options. */
export function isOfCaller({ code }: TelecomError): boolean {
  return code === 'NO_CREDENTIALS' || code === 'INVALID_OPTIONS';
}

/** The failure of a request that the caller's own code prevented. It does not quote the error. */
export const callFailure: SendFailure = {
  code: 'CALL_FAILED',
  description:
    'a middleware, or the function of a key or token, threw before the request: nothing was sent',
  sent: 'no',
};

/** Writes an error as plain data. */
export function toFailure(error: TelecomError): SendFailure {
  return error.toJSON() as SendFailure;
}
