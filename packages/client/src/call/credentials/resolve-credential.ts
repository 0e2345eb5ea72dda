import { AuthenticationError } from '../../errors/authentication-error.ts';
import { checkCredential } from './check-credential.ts';
import { isFrameworkSignal } from '../runtime/is-framework-signal.ts';

/**
 * Asks a function for the key or the token. Runs before the request, so that each failure proves that nothing
 * was sent.
 *
 * @param name - The option that has the function.
 * @throws AuthenticationError `NO_CREDENTIALS` if the function throws
 * @throws ValidationError `INVALID_OPTIONS` if it returns anything but a string that a header can hold
 */
export async function resolveCredential(
  name: 'apiKey' | 'token',
  source: () => unknown,
  operation: string,
): Promise<string> {
  let credential: unknown;
  try {
    credential = await source();
  } catch (cause) {
    // Frameworks steer by errors of their own, such as Next's for dynamic pages: they must see them.
    if (isFrameworkSignal(cause)) throw cause;
    throw new AuthenticationError({
      code: 'NO_CREDENTIALS',
      description: `${name}: the function failed before the request, so nothing was sent: see cause`,
      operation,
      cause,
    });
  }
  return checkCredential(name, credential, operation);
}
