import type { CampaignMessage, CampaignMessageFilter } from '@23telecom/client';
import { ignoreUnknown } from './ignore-unknown.ts';
import type { RunKeeper } from './run-keeper.ts';

/** The largest page of a list of messages. */
const limit = 1000;

/** The messages of a run that match a filter; none before its campaign is there. */
export async function* listMessages(
  keeper: RunKeeper,
  id: string,
  filter: CampaignMessageFilter = {},
): AsyncGenerator<CampaignMessage, undefined> {
  const campaign = await keeper.campaign(id).catch(ignoreUnknown);
  if (campaign === undefined) return undefined;
  const list = campaign.messages(filter);
  let after: string | null = null;
  do {
    const { items, next } = await list.page({ after, limit });
    yield* items;
    after = next;
  } while (after !== null);
  return undefined;
}

/** The messages of a run that match a filter, as a list. */
export async function readMessages(
  keeper: RunKeeper,
  id: string,
  filter?: CampaignMessageFilter,
): Promise<readonly CampaignMessage[]> {
  const messages: CampaignMessage[] = [];
  for await (const message of listMessages(keeper, id, filter)) messages.push(message);
  return messages;
}
