import type { Campaigns } from '@23telecom/campaigns';
import type { Books } from './books.ts';
import type { RunKeeper } from './run-keeper.ts';

/** The runs as campaigns, for the proxy handler: each message with what the books and the list say about it. */
export function toCampaigns(keeper: RunKeeper, books: Books): Campaigns {
  const campaigns: Pick<Campaigns, 'get'> = {
    async get(id) {
      const campaign = await keeper.campaign(id);
      const record = await keeper.find(id);
      const served = {
        ...campaign,
        messages: (filter: Parameters<typeof campaign.messages>[0]) => ({
          page: async (options: Parameters<ReturnType<typeof campaign.messages>['page']>[0]) => {
            const page = await campaign.messages(filter).page(options);
            if (!record) return page;
            return { ...page, items: books.describe(record, page.items) };
          },
        }),
      };
      return served as unknown as Awaited<ReturnType<Campaigns['get']>>;
    },
  };
  // The handler allows no operation that calls the others.
  return campaigns as Campaigns;
}
