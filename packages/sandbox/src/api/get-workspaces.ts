import type { World } from '../world/world.ts';
import { defineEndpoint } from './endpoint.ts';

/** `GET /user/workspaces`: contract §5.4, only for bearer tokens. */
export const getWorkspaces = defineEndpoint({
  operation: 'account.workspaces',
  method: 'GET',
  path: '/user/workspaces',
  isTokenOnly: true,
  handle: ({ world }) => listWorkspaces(world),
});

/** `GET /user/profile`: contract §11. */
export const getProfile = defineEndpoint({
  operation: 'account.profile',
  method: 'GET',
  path: '/user/profile',
  handle: ({ world, principal }) => ({
    status: true,
    profile: {
      id: principal.userId,
      login: 'sandbox',
      email: 'sandbox@example.com',
      workspaces: listWorkspaces(world),
    },
  }),
});

function listWorkspaces({ workspaces }: World): readonly Record<string, unknown>[] {
  return Array.from(workspaces.values(), ({ identity }) => identity)
    .filter(({ isDeleted }) => !isDeleted)
    .map(({ id, name, isMain, color, accountId, productId }) => ({
      id,
      name,
      is_main: isMain,
      ...(color === undefined ? {} : { color }),
      account_id: accountId,
      product_id: productId,
    }));
}
