import { ContractError } from '../contract/contract-error.ts';
import type { ApiKeyOptions } from '../world/account-options.ts';
import type { World } from '../world/world.ts';
import type { Caller } from './caller.ts';
import { checkSignature } from './check-signature.ts';
import { findMainWorkspace } from './find-main-workspace.ts';
import { userId, type Principal } from './principal.ts';

/**
 * Authenticates an API key: contract §7.1 and §7.2. A key belongs to one workspace, so
 * `X-Workspace-ID` is ignored.
 *
 * @throws ContractError `INVALID_API_KEY`, `API_KEY_INACTIVE`, `API_KEY_EXPIRED`, `IP_NOT_ALLOWED`,
 *   `WORKSPACE_NOT_AVAILABLE`, `NO_MAIN_WORKSPACE`, or a code of `checkSignature`.
 */
export function authenticateKey(world: World, caller: Caller, key: string): Principal {
  const found = world.apiKeys.find((candidate) => candidate.key === key);
  if (found === undefined) throw new ContractError('INVALID_API_KEY', 'Unknown API key');
  if (found.isActive === false) {
    throw new ContractError('API_KEY_INACTIVE', 'The API key is disabled');
  }
  if (found.expiresAt !== undefined && Date.parse(found.expiresAt) <= caller.now) {
    throw new ContractError('API_KEY_EXPIRED', 'The API key has expired');
  }
  if (found.allowedIps !== undefined && !found.allowedIps.includes(caller.ip)) {
    throw new ContractError(
      'IP_NOT_ALLOWED',
      'The client IP address is not on the allow list of the API key',
    );
  }
  if (found.secret !== undefined) checkSignature(world, caller, found.secret);
  return {
    kind: 'key',
    isTest: key.startsWith('sk_test_'),
    userId,
    workspace: findWorkspace(world, found),
    permissions: found.permissions ?? ['*'],
  };
}

function findWorkspace(world: World, key: ApiKeyOptions): Principal['workspace'] {
  if (key.workspaceId === undefined) return findMainWorkspace(world);
  const workspace = world.workspaces.get(key.workspaceId);
  if (workspace === undefined || workspace.identity.isDeleted) {
    throw new ContractError('WORKSPACE_NOT_AVAILABLE', 'The workspace of the key was deleted');
  }
  return workspace;
}
