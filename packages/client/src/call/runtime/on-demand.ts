import { ConnectionError } from '../../errors/connection-error.ts';
import { isTelecomError } from '../../errors/telecom-error.ts';

/**
 * Loads a part of the client on first use, from a module that bundlers keep in a file of its own. A
 * file that fails to load is a ConnectionError, and the next use tries again.
 */
export function onDemand<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let part: Promise<Part> | undefined;
  return () =>
    (part ??= load().catch((cause: unknown) => {
      part = undefined;
      // A part that is made of another one fails with the error of that one.
      if (isTelecomError(cause)) throw cause;
      throw new ConnectionError({
        code: 'PART_NOT_LOADED',
        description: 'a file of the client could not be loaded',
        retryable: true,
        cause,
      });
    }));
}
