import { AuthenticationError } from '../../errors/authentication-error.ts';

/** Makes the error for a conversion of a client without a tracker token. */
export function missingTrackerError(operation: string): AuthenticationError {
  return new AuthenticationError({
    code: 'NO_CREDENTIALS',
    description: 'trackerToken: expected the tracker token of the portal: pass it to createClient',
    operation,
  });
}
