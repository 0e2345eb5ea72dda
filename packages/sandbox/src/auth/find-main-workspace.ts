import type { Workspace } from '../account/workspace.ts';
import { ApiError } from '../api/api-error.ts';
import type { World } from '../world.ts';

/**
 * The account's main workspace.
 *
 * @throws ApiError `NO_MAIN_WORKSPACE` where there is none, or it was deleted.
 */
export function findMainWorkspace(world: World): Workspace {
  for (const workspace of world.workspaces.values()) {
    if (workspace.identity.isMain && !workspace.identity.isDeleted) return workspace;
  }
  throw new ApiError(403, 'NO_MAIN_WORKSPACE', 'The account has no live main workspace');
}
