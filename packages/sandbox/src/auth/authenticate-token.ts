import { ContractError } from '../contract/contract-error.ts';
import type { Workspace } from '../world/workspace.ts';
import type { World } from '../world/world.ts';
import type { Caller } from './caller.ts';
import { findMainWorkspace } from './find-main-workspace.ts';
import { userId, type Principal } from './principal.ts';

/**
 * Authenticates a bearer token: contract §7.3. The sandbox has no login; the valid tokens are those
 * of the option `tokens`.
 *
 * @throws ContractError `INVALID_TOKEN`, `TOKEN_EXPIRED`, or a code of contract §5.4.
 */
export function authenticateToken(world: World, caller: Caller, token: string): Principal {
  const found = world.options.tokens.find((candidate) => candidate.token === token);
  if (found === undefined || found.isRevoked === true) {
    throw new ContractError('INVALID_TOKEN', 'The token is not valid');
  }
  if (found.expiresAt !== undefined && Date.parse(found.expiresAt) <= caller.now) {
    throw new ContractError('TOKEN_EXPIRED', 'The token has expired');
  }
  return {
    kind: 'token',
    isTest: false,
    userId,
    workspace: selectWorkspace(world, caller.headers.get('X-Workspace-ID')),
    permissions: found.permissions ?? ['*'],
  };
}

/** Selects the workspace of a bearer token: contract §5.4. */
function selectWorkspace(world: World, header: string | null): Workspace {
  if (header === null) return findMainWorkspace(world);
  if (!/^[1-9]\d{0,14}$/.test(header)) {
    throw new ContractError(
      'INVALID_WORKSPACE_HEADER',
      'X-Workspace-ID must be a positive whole number',
    );
  }
  const workspace = world.workspaces.get(Number(header));
  if (workspace === undefined || workspace.identity.isDeleted) {
    throw new ContractError(
      'CROSS_TENANT_WORKSPACE',
      'The workspace does not belong to this account, or was deleted',
    );
  }
  return workspace;
}
