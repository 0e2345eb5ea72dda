import { ContractError } from '../contract/contract-error.ts';
import type { Workspace } from '../world/workspace.ts';
import type { World } from '../world/world.ts';

/**
 * Returns the account's main workspace.
 *
 * @throws ContractError `NO_MAIN_WORKSPACE` if there is none, or if it was deleted.
 */
export function findMainWorkspace(world: World): Workspace {
  for (const workspace of world.workspaces.values()) {
    if (workspace.identity.isMain && !workspace.identity.isDeleted) return workspace;
  }
  throw new ContractError(
    'NO_MAIN_WORKSPACE',
    'The account has no main workspace, or it was deleted',
  );
}
