'use client';

import type {
  CampaignMessage,
  CampaignMessageFilter,
  CampaignPage,
  CampaignProgress,
  CampaignReference,
  CampaignResumption,
  CampaignsFilter,
  TelecomError,
} from '@23telecom/client';
import type {
  UseInfiniteQueryResult,
  UseMutationResult,
  UseQueryResult,
} from '@tanstack/react-query';
import type {
  MutationHookOptions,
  PagesHookOptions,
  QueryHookOptions,
} from '../provider/hook-options.ts';
import { useTelecomClient } from '../provider/telecom-provider.ts';
import { useTelecomMutation } from '../provider/use-telecom-mutation.ts';
import { useTelecomPages } from '../provider/use-telecom-pages.ts';
import { useTelecomQuery } from '../provider/use-telecom-query.ts';
import type { telecomKeys } from '../query/telecom-keys.ts';
import {
  campaignMessagesOptions,
  campaignOptions,
  campaignsOptions,
  cancelCampaignOptions,
  pauseCampaignOptions,
  resumeCampaignOptions,
} from './campaigns-options.ts';
import { joinItems, type JoinedItems } from './join-items.ts';

type Keys = typeof telecomKeys.campaigns;

/**
 * The figures of a campaign. It polls while they can change, once for all components that show the campaign.
 * Needs a server with `createCampaignsHandler` of `@23telecom/campaigns/server`.
 *
 * @param options - `useQuery`'s options, such as `select` or `refetchInterval`.
 * @example
 * ```ts
 * const { data } = useCampaign('spring-2026', { select: ({ accepted, recipients }) => accepted / recipients });
 * ```
 */
export function useCampaign<Selected = CampaignProgress>(
  id: string,
  options?: QueryHookOptions<CampaignProgress, Selected, ReturnType<Keys['progress']>>,
): UseQueryResult<Selected, TelecomError> {
  return useTelecomQuery(campaignOptions, id, options);
}

/**
 * The recipients of a campaign, each with its state. `data.items` has all loaded pages.
 *
 * @param options - `useInfiniteQuery`'s options, such as `select` or `refetchInterval`.
 * @example
 * ```ts
 * const { data, fetchNextPage } = useCampaignMessages('spring-2026', { state: 'uncertain' });
 * ```
 */
export function useCampaignMessages<Selected = JoinedItems<CampaignMessage>>(
  id: string,
  filter?: CampaignMessageFilter & { readonly limit?: number | undefined },
  options?: PagesHookOptions<
    CampaignPage<CampaignMessage>,
    string | null,
    Selected,
    ReturnType<Keys['messages']>
  >,
): UseInfiniteQueryResult<Selected, TelecomError> {
  const defined = campaignMessagesOptions(useTelecomClient(), id, filter);
  return useTelecomPages(defined, joinItems, options);
}

/**
 * The figures of all campaigns, newest first. `data.items` has all loaded pages.
 *
 * @param options - `useInfiniteQuery`'s options, such as `select` or `refetchInterval`.
 * @example
 * ```ts
 * const { data } = useCampaigns({ state: 'running' }, { refetchInterval: 5_000 });
 * ```
 */
export function useCampaigns<Selected = JoinedItems<CampaignProgress>>(
  filter?: Omit<CampaignsFilter, 'after'>,
  options?: PagesHookOptions<
    CampaignPage<CampaignProgress>,
    string | null,
    Selected,
    ReturnType<Keys['list']>
  >,
): UseInfiniteQueryResult<Selected, TelecomError> {
  return useTelecomPages(campaignsOptions(useTelecomClient(), filter), joinItems, options);
}

/**
 * Pauses a campaign on all machines within a second. `useCampaign` shows it at once.
 *
 * @param options - `useMutation`'s options, such as `onSuccess`.
 * @example
 * ```ts
 * const { mutate } = usePauseCampaign();
 * mutate({ id: 'spring-2026' });
 * ```
 */
export function usePauseCampaign<OnMutateResult = unknown>(
  options?: MutationHookOptions<CampaignProgress, CampaignReference, OnMutateResult>,
): UseMutationResult<CampaignProgress, TelecomError, CampaignReference, OnMutateResult> {
  return useTelecomMutation(pauseCampaignOptions, options);
}

/**
 * Continues a paused campaign. `useCampaign` shows it at once.
 *
 * @param options - `useMutation`'s options, such as `onSuccess`.
 * @example
 * ```ts
 * const { mutate } = useResumeCampaign();
 * mutate({ id: 'spring-2026' });
 * ```
 */
export function useResumeCampaign<OnMutateResult = unknown>(
  options?: MutationHookOptions<
    CampaignProgress,
    CampaignReference & Pick<CampaignResumption, 'recheck'>,
    OnMutateResult
  >,
): UseMutationResult<
  CampaignProgress,
  TelecomError,
  CampaignReference & Pick<CampaignResumption, 'recheck'>,
  OnMutateResult
> {
  return useTelecomMutation(resumeCampaignOptions, options);
}

/**
 * Ends a campaign for good. `useCampaign` shows it at once.
 *
 * @param options - `useMutation`'s options, such as `onSuccess`.
 * @example
 * ```ts
 * const { mutate } = useCancelCampaign();
 * mutate({ id: 'spring-2026' });
 * ```
 */
export function useCancelCampaign<OnMutateResult = unknown>(
  options?: MutationHookOptions<CampaignProgress, CampaignReference, OnMutateResult>,
): UseMutationResult<CampaignProgress, TelecomError, CampaignReference, OnMutateResult> {
  return useTelecomMutation(cancelCampaignOptions, options);
}
