import type { World } from '../world/world.ts';
import { readToken } from './read-token.ts';

/** Whether a request names a key or token of the account, so that its body is worth reading. */
export function hasKnownCredential({ apiKeys, options }: World, headers: Headers): boolean {
  const key = headers.get('X-API-Key');
  const tracker = headers.get('X-Api-Token');
  const token = readToken(headers);
  return (
    apiKeys.some((known) => known.key === key) ||
    options.tokens.some((known) => known.token === token) ||
    (tracker !== null && options.trackerTokens.includes(tracker))
  );
}
