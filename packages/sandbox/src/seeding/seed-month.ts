import { userId } from '../auth/principal.ts';
import type { Message } from '../sms/message.ts';
import { createMessageId } from '../sms/message-id.ts';
import type { Workspace } from '../world/workspace.ts';
import type { World } from '../world/world.ts';
import { drawApiTraffic } from './draw-api-traffic.ts';
import { drawCampaigns } from './draw-campaigns.ts';

/**
 * Adds a sample month to the history, as a real account has one: sends of the API and broadcasts, all with
 * a final status. Returns their cost in millionths.
 *
 * Broadcasts have numbers of their own, so a message of the API and one of a broadcast can have the same
 * unified ID, as they may at the provider.
 */
export function seedMonth(world: World, workspace: Workspace): number {
  const { prices, counters, options } = world;
  const parts = {
    workspaceId: workspace.identity.id,
    prices,
    seed: options.seed,
    now: options.now,
  };
  const drafts = [...drawCampaigns(parts), ...drawApiTraffic(parts)].sort(
    (one, other) => one.createdAt - other.createdAt,
  );
  let broadcasts = 0;
  let cost = 0;

  function nextNumbers({
    source,
    createdAt,
  }: (typeof drafts)[number]): Pick<Message, 'id' | 'messageId'> {
    if (source === 'campaign') {
      broadcasts += 1;
      return { id: broadcasts, messageId: `campaign_${broadcasts}` };
    }
    counters.batch += 1;
    const id = (counters.message += 1);
    return { id, messageId: createMessageId(userId, createdAt, counters.batch, id) };
  }

  for (const draft of drafts) {
    workspace.messages.add({ ...nextNumbers(draft), ...draft });
    cost += draft.cost;
  }
  return cost;
}
