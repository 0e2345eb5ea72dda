import { ContractError } from '../contract/contract-error.ts';
import type { World } from '../world/world.ts';
import { authenticateKey } from './authenticate-key.ts';
import { authenticateToken } from './authenticate-token.ts';
import type { Caller } from './caller.ts';
import type { Principal } from './principal.ts';
import { readToken } from './read-token.ts';

/**
 * Identifies the caller by its API key, or by its bearer token if there is no key.
 *
 * @throws ContractError one of the 401 and 403 codes of contract §8.
 */
export function authenticate(world: World, caller: Caller): Principal {
  const principal = readCredentials(world, caller);
  if (world.options.account.isActive === false) {
    throw new ContractError('USER_NOT_ACTIVE', 'The account is not active');
  }
  return principal;
}

function readCredentials(world: World, caller: Caller): Principal {
  const key = caller.headers.get('X-API-Key');
  if (key) return authenticateKey(world, caller, key);
  const token = readToken(caller.headers);
  if (token !== undefined) return authenticateToken(world, caller, token);
  throw new ContractError(
    'UNAUTHORIZED',
    'Send an API key as X-API-Key or a token as Authorization: Bearer',
  );
}
