import type { World } from '../world.ts';
import { ApiError } from '../api/api-error.ts';
import type { Caller } from './caller.ts';
import { authenticateKey } from './authenticate-key.ts';
import { authenticateToken } from './authenticate-token.ts';
import type { Principal } from './principal.ts';

/**
 * Finds out who calls, by API key or by bearer token.
 *
 * @throws ApiError one of the 401 and 403 codes of contract §8.
 */
export function authenticate(world: World, caller: Caller): Principal {
  const principal = readCredentials(world, caller);
  if (world.options.account.isActive === false) {
    throw new ApiError(401, 'USER_NOT_ACTIVE', 'The account is not active');
  }
  return principal;
}

function readCredentials(world: World, caller: Caller): Principal {
  const key = caller.headers.get('X-API-Key');
  if (key) return authenticateKey(world, caller, key);
  const token = /^Bearer\s+(.+)$/i.exec(caller.headers.get('Authorization') ?? '')?.[1];
  if (token !== undefined) return authenticateToken(world, caller, token);
  throw new ApiError(
    401,
    'UNAUTHORIZED',
    'Send an API key as X-API-Key or a token as Authorization: Bearer',
  );
}
