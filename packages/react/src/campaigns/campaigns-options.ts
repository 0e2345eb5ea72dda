import type {
  CallOptions,
  CampaignMessage,
  CampaignMessageFilter,
  CampaignPage,
  CampaignProgress,
  CampaignReference,
  CampaignResumption,
  CampaignsFilter,
  TelecomClient,
} from '@23telecom/client';
import type { QueryKey } from '@tanstack/query-core';
import { defineMutation } from '../query/define-mutation.ts';
import { definePages } from '../query/define-pages.ts';
import { defineQuery } from '../query/define-query.ts';
import { normalizeFilter } from '../query/normalize-filter.ts';
import { showResult } from '../query/show-result.ts';
import { telecomKeys } from '../query/telecom-keys.ts';
import type { TelecomMutationOptions } from '../query/telecom-mutation-options.ts';
import type { TelecomPagesOptions, TelecomQueryOptions } from '../query/telecom-query-options.ts';
import { campaignPollInterval, isOver } from './campaign-poll-interval.ts';

const keys = telecomKeys.campaigns;

/**
 * Query options for the figures of a campaign. They are polled every 2 s while requests are made and every
 * 10 s while it waits, until nothing can change any more. Needs a server with `createCampaignsHandler` of
 * `@23telecom/campaigns/server`.
 *
 * @example
 * ```ts
 * const { state, accepted } = await queryClient.fetchQuery(campaignOptions(client, 'spring-2026'));
 * ```
 */
export function campaignOptions(
  client: TelecomClient,
  id: string,
): TelecomQueryOptions<CampaignProgress, ReturnType<typeof keys.progress>> {
  return defineQuery(
    client,
    keys.progress(id),
    (options) => client.campaigns.progress(id, options),
    {
      refetchInterval: ({ state }) => campaignPollInterval(state),
      staleTime: ({ state }) => (state.data && isOver(state.data) ? Infinity : 1_000),
    },
  );
}

/**
 * Infinite query options for the recipients of a campaign, each with its state.
 *
 * @example
 * ```ts
 * await queryClient.prefetchInfiniteQuery(campaignMessagesOptions(client, 'spring-2026'));
 * ```
 */
export function campaignMessagesOptions(
  client: TelecomClient,
  id: string,
  filter: CampaignMessageFilter & { readonly limit?: number | undefined } = {},
): TelecomPagesOptions<
  CampaignPage<CampaignMessage>,
  string | null,
  ReturnType<typeof keys.messages>
> {
  return defineLinkedPages(client, keys.messages(id, filter), (after, options) =>
    client.campaigns.messages(id, { ...normalizeFilter(filter), after }, options),
  );
}

/**
 * Infinite query options for the figures of all campaigns, newest first.
 *
 * @example
 * ```ts
 * await queryClient.prefetchInfiniteQuery(campaignsOptions(client, { state: 'running' }));
 * ```
 */
export function campaignsOptions(
  client: TelecomClient,
  filter: Omit<CampaignsFilter, 'after'> = {},
): TelecomPagesOptions<
  CampaignPage<CampaignProgress>,
  string | null,
  ReturnType<typeof keys.list>
> {
  return defineLinkedPages(client, keys.list(filter), (after, options) =>
    client.campaigns.list({ ...normalizeFilter(filter), after }, options),
  );
}

/**
 * Mutation options that pause a campaign, on all machines.
 *
 * @example
 * ```ts
 * const pause = useMutation(pauseCampaignOptions(client));
 * pause.mutate({ id: 'spring-2026' });
 * ```
 */
export function pauseCampaignOptions(
  client: TelecomClient,
): TelecomMutationOptions<CampaignProgress, CampaignReference> {
  return defineChange(client, 'pause', ({ id }) => client.campaigns.pause(id));
}

/**
 * Mutation options that continue a paused campaign.
 *
 * @example
 * ```ts
 * const resume = useMutation(resumeCampaignOptions(client));
 * resume.mutate({ id: 'spring-2026' });
 * ```
 */
export function resumeCampaignOptions(
  client: TelecomClient,
): TelecomMutationOptions<
  CampaignProgress,
  CampaignReference & Pick<CampaignResumption, 'recheck'>
> {
  return defineChange(client, 'resume', ({ id, ...change }) => client.campaigns.resume(id, change));
}

/**
 * Mutation options that end a campaign for good.
 *
 * @example
 * ```ts
 * const cancel = useMutation(cancelCampaignOptions(client));
 * cancel.mutate({ id: 'spring-2026' });
 * ```
 */
export function cancelCampaignOptions(
  client: TelecomClient,
): TelecomMutationOptions<CampaignProgress, CampaignReference> {
  return defineChange(client, 'cancel', ({ id }) => client.campaigns.cancel(id));
}

/** Each page names the place of the next one. */
function defineLinkedPages<Item, Key extends QueryKey>(
  client: TelecomClient,
  queryKey: Key,
  read: (after: string | null, options: CallOptions) => Promise<CampaignPage<Item>>,
): TelecomPagesOptions<CampaignPage<Item>, string | null, Key> {
  return definePages(client, queryKey, null, read, ({ next }) => next ?? undefined);
}

/** Puts the figures after a change into the cache, and refetches the lists. */
function defineChange<Variables extends CampaignReference>(
  client: TelecomClient,
  name: 'pause' | 'resume' | 'cancel',
  change: (variables: Variables) => Promise<CampaignProgress>,
): TelecomMutationOptions<CampaignProgress, Variables> {
  return defineMutation<CampaignProgress, Variables>(
    client,
    keys[name],
    async (variables, { client: queryClient }) => {
      const progress = await change(variables);
      await showResult(queryClient, keys.progress(variables.id), progress);
      void queryClient.invalidateQueries({ queryKey: keys.list() });
      void queryClient.invalidateQueries({ queryKey: keys.messages(variables.id) });
      return progress;
    },
    // A change that goes out hours later is worse than an error.
    { networkMode: 'always' },
  );
}
