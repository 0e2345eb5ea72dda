import { ConnectionError } from '../errors/connection-error.ts';

/**
 * Makes a part of the client when it is first used, out of a module that bundlers keep in a file of
 * its own. A file that does not come is a typed error, and is asked for again at the next use.
 */
export function onDemand<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let part: Promise<Part> | undefined;
  return () =>
    (part ??= load().catch((cause: unknown) => {
      part = undefined;
      throw new ConnectionError({
        code: 'PART_NOT_LOADED',
        description: 'a file of the client could not be loaded',
        retryable: true,
        cause,
      });
    }));
}
