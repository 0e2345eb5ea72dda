import type { CampaignMessageFilter } from '@23telecom/client';
import { useCampaignMessages, type JoinedItems } from '@23telecom/react';
import type { RunMessage } from './run.ts';

/** How many recipients are loaded at a time. */
export const messagesPerPage = 100;

/** State of `useRunMessages`: that of `useInfiniteQuery`, whose `data` is the loaded messages. */
export type RunMessages = ReturnType<typeof useCampaignMessages<readonly RunMessage[]>>;

/** The recipients of a run, page by page. */
export function useRunMessages(id: string, filter: CampaignMessageFilter = {}): RunMessages {
  return useCampaignMessages(id, { ...filter, limit: messagesPerPage }, { select: selectMessages });
}

/** The playground's server adds the fields of `RunMessage` to each message of a campaign. */
function selectMessages(pages: {
  readonly pages: readonly Pick<JoinedItems<unknown>, 'items'>[];
}): readonly RunMessage[] {
  return pages.pages.flatMap(({ items }) => items as readonly RunMessage[]);
}
