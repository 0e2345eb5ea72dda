import { SandboxError } from '../shared/sandbox-error.ts';
import { findLink } from '../sms/shorten-links.ts';
import type { World } from '../world/world.ts';

/** The link that a click opens in a text without one. */
const defaultUrl = 'https://s.example/a1';

/**
 * Records that a recipient opened a link in a message, and calls the click webhook. By default it is
 * the first link of the text.
 *
 * @throws SandboxError `UNKNOWN_MESSAGE` if no workspace has the message.
 */
export function recordClick(world: World, messageId: string, url?: string): void {
  const at = world.clock.now();
  for (const workspace of world.workspaces.values()) {
    const message = workspace.messages.find(messageId);
    if (message === undefined) continue;
    const isFirst = message.clicks === 0;
    workspace.messages.change(message, {
      clicks: message.clicks + 1,
      clickedAt: message.clickedAt ?? at,
    });
    // Contract §6.2: `unique_clicks_only` suppresses further clicks on broadcasts, never for API
    // messages.
    const isReported =
      isFirst || message.source === 'api' || !workspace.webhooks.isUniqueClicksOnly;
    if (isReported) {
      const clicked = url ?? findLink(message.text) ?? defaultUrl;
      world.webhooks.send(workspace, 'click', message, { at, url: clicked });
    }
    return;
  }
  throw new SandboxError(
    'UNKNOWN_MESSAGE',
    'messageId: no message has this ID. Messages of sandbox keys (sk_test_…) cannot be clicked.',
  );
}
