import { ContractError } from '../contract/contract-error.ts';
import type { World } from '../world/world.ts';

/**
 * Records an action of a recipient, and calls the conversion webhook: contract §10.
 *
 * @throws ContractError `NOT_FOUND` if no workspace has the message.
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
  throw new ContractError('NOT_FOUND', 'Message not found');
}
