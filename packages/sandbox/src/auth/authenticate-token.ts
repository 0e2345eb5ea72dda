import type { Workspace } from '../account/workspace.ts';
import { ApiError } from '../api/api-error.ts';
import type { World } from '../world.ts';
import type { Caller } from './caller.ts';
import { findMainWorkspace } from './find-main-workspace.ts';
import { userId, type Principal } from './principal.ts';

/** Contract §7.3; the token is one of those given in the options, there is no login. */
export function authenticateToken(world: World, caller: Caller, token: string): Principal {
  const found = world.options.tokens.find((candidate) => candidate.token === token);
  if (found === undefined || found.isRevoked === true) {
    throw new ApiError(401, 'INVALID_TOKEN', 'The token is not valid');
  }
  if (found.expiresAt !== undefined && Date.parse(found.expiresAt) <= caller.now) {
    throw new ApiError(401, 'TOKEN_EXPIRED', 'The token has expired');
  }
  return {
    kind: 'token',
    isTest: false,
    userId,
    workspace: selectWorkspace(world, caller.headers.get('X-Workspace-ID')),
    permissions: found.permissions ?? ['*'],
  };
}

/** Contract §5.4. */
function selectWorkspace(world: World, header: string | null): Workspace {
  if (header === null) return findMainWorkspace(world);
  if (!/^[1-9]\d{0,14}$/.test(header)) {
    throw new ApiError(
      400,
      'INVALID_WORKSPACE_HEADER',
      'X-Workspace-ID must be a positive whole number',
    );
  }
  const workspace = world.workspaces.get(Number(header));
  if (workspace === undefined || workspace.identity.isDeleted) {
    throw new ApiError(
      403,
      'CROSS_TENANT_WORKSPACE',
      'The workspace is not of this account, or was deleted',
    );
  }
  return workspace;
}
