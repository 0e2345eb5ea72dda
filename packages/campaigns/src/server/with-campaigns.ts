import type { CampaignCalls, TelecomClient, TelecomPromise } from '@23telecom/client';
import { type BoundOperation, findOperation } from '@23telecom/client/server';
import { checkShape, type Shape } from '../checks/check-fields.ts';
import { withMethods } from '../checks/checks.ts';
import type { Campaigns } from '../campaigns/campaigns.ts';
import { type CampaignOperationName, runs } from './run-operation.ts';
import { toClientError } from './to-client-error.ts';

type AnyRun = (campaigns: Campaigns, input: unknown) => Promise<unknown>;

const shape: Shape = {
  fields: {
    telecom: withMethods('a client of @23telecom/client', 'request'),
    campaigns: withMethods('campaigns, as createCampaigns() returns them', 'get'),
  },
  required: ['telecom', 'campaigns'],
};

/**
 * Gives a client the campaigns of a store: its calls in `telecom.campaigns` read them directly, for pages
 * that are rendered on the server. `createCampaignsHandler` does the same for browsers.
 *
 * @throws ValidationError if one of them is something else
 * @example
 * ```ts
 * const client = withCampaigns(telecom, campaigns);
 * await queryClient.prefetchQuery(campaignOptions(client, 'spring-2026'));
 * ```
 */
export function withCampaigns(telecom: TelecomClient, campaigns: Campaigns): TelecomClient {
  checkShape('withCampaigns', { telecom, campaigns }, shape);
  const find = telecom[findOperation] as (
    name: string,
  ) => Promise<BoundOperation<unknown, unknown> | undefined>;

  async function findServed(name: string): Promise<BoundOperation<unknown, unknown> | undefined> {
    const operation = await find(name);
    const run = (runs as Readonly<Record<string, unknown>>)[name] as AnyRun | undefined;
    if (!operation || !Object.hasOwn(runs, name) || !run) return operation;
    return { ...operation, execute: (input) => toTelecomPromise(answer(name, run, input)) };
  }

  async function answer(name: string, run: AnyRun, input: unknown): Promise<unknown> {
    try {
      return await run(campaigns, input);
    } catch (error) {
      throw toClientError(error, name);
    }
  }

  function call(name: CampaignOperationName, input: unknown): TelecomPromise<never> {
    return toTelecomPromise(answer(name, runs[name] as AnyRun, input)) as TelecomPromise<never>;
  }

  const calls: CampaignCalls = {
    progress: (id) => call('campaigns.progress', { id }),
    messages: (id, filter) => call('campaigns.messages', { ...filter, id }),
    list: (filter) => call('campaigns.list', filter),
    pause: (id, change) => call('campaigns.pause', { ...change, id }),
    resume: (id, change) => call('campaigns.resume', { ...change, id }),
    cancel: (id, change) => call('campaigns.cancel', { ...change, id }),
  };
  return {
    ...telecom,
    campaigns: calls,
    [findOperation]: findServed as TelecomClient[typeof findOperation],
  };
}

/** There is no response of HTTP: the result comes from the store. */
function toTelecomPromise(data: Promise<unknown>): TelecomPromise<unknown> {
  const response = { status: 200, headers: {}, attempts: 1 };
  return Object.assign(data, { withResponse: async () => ({ data: await data, response }) });
}
