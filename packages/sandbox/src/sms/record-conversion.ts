import type { World } from '../world.ts';
import { ApiError } from '../api/api-error.ts';

/**
 * Records what a recipient did, and tells the conversion webhook: contract §10.
 *
 * @throws ApiError `NOT_FOUND` where no workspace has the message.
 */
export function recordConversion(world: World, messageId: string, actionType: string): void {
  const at = world.clock.now();
  for (const workspace of world.workspaces.values()) {
    const message = workspace.messages.find(messageId);
    if (message === undefined) continue;
    workspace.messages.change(message, { actionType, actionAt: at });
    world.webhooks.send(workspace, 'conversion', message, { at });
    return;
  }
  throw new ApiError(404, 'NOT_FOUND', 'Message not found');
}
