import { SandboxError } from '../sandbox-error.ts';
import type { World } from '../world.ts';

/**
 * Does as if a recipient opened a link of a message, and tells the click webhook.
 *
 * @throws SandboxError `unknown_message` where no workspace has it.
 */
export function recordClick(world: World, messageId: string, url: string): void {
  const at = world.clock.now();
  for (const workspace of world.workspaces.values()) {
    const message = workspace.messages.find(messageId);
    if (message === undefined) continue;
    const isFirst = message.clicks === 0;
    workspace.messages.change(message, {
      clicks: message.clicks + 1,
      clickedAt: message.clickedAt ?? at,
    });
    // Contract §6.2: only a broadcast's further clicks are kept back, never those of API messages.
    const isTold = isFirst || message.source === 'api' || !workspace.webhooks.isUniqueClicksOnly;
    if (isTold) world.webhooks.send(workspace, 'click', message, { at, url });
    return;
  }
  throw new SandboxError('unknown_message', 'No live message has this ID.');
}
