import { ApiError } from '../api/api-error.ts';
import type { ApiKeyOptions } from '../sandbox-options.ts';
import type { World } from '../world.ts';
import type { Caller } from './caller.ts';
import { checkSignature } from './check-signature.ts';
import { findMainWorkspace } from './find-main-workspace.ts';
import { userId, type Principal } from './principal.ts';

/** Contract §7.1 and §7.2. A key is bound to its workspace: `X-Workspace-ID` is ignored. */
export function authenticateKey(world: World, caller: Caller, key: string): Principal {
  const found = world.apiKeys.find((candidate) => candidate.key === key);
  if (found === undefined) throw new ApiError(401, 'INVALID_API_KEY', 'The API key is not known');
  if (found.isActive === false) {
    throw new ApiError(401, 'API_KEY_INACTIVE', 'The API key is disabled');
  }
  if (found.expiresAt !== undefined && Date.parse(found.expiresAt) <= caller.now) {
    throw new ApiError(401, 'API_KEY_EXPIRED', 'The API key has expired');
  }
  if (found.allowedIps !== undefined && !found.allowedIps.includes(caller.ip)) {
    throw new ApiError(401, 'IP_NOT_ALLOWED', 'The client IP is not on the allow list of the key');
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
    throw new ApiError(403, 'WORKSPACE_NOT_AVAILABLE', 'The workspace of the key was deleted');
  }
  return workspace;
}
