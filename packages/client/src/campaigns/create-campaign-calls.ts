import type { Calls } from '../call/operations/create-calls.ts';
import type { ChangeCampaignCalls } from './change.ts';
import type { ListCampaignsCall } from './list.ts';
import type { CampaignMessagesCall } from './messages.ts';
import type { CampaignOperations } from './operations.ts';
import type { CampaignProgressCall } from './progress.ts';

/**
 * Campaigns of `@23telecom/campaigns`, for pages: progress as plain JSON. A handler of
 * `@23telecom/campaigns/server` responds; a client with a key refuses.
 */
export interface CampaignCalls
  extends CampaignProgressCall, CampaignMessagesCall, ListCampaignsCall, ChangeCampaignCalls {}

/** Makes `telecom.campaigns` over the calls of its operations, each with one object as input. */
export function createCampaignCalls({
  call,
}: Pick<Calls<CampaignOperations>, 'call'>): CampaignCalls {
  const [progress, messages, pause, resume, cancel] = [
    call('campaigns.progress'),
    call('campaigns.messages'),
    call('campaigns.pause'),
    call('campaigns.resume'),
    call('campaigns.cancel'),
  ];
  return {
    progress: (id, options) => progress({ id }, options),
    messages: (id, filter, options) => messages({ ...filter, id }, options),
    list: call('campaigns.list'),
    pause: (id, change, options) => pause({ ...change, id }, options),
    resume: (id, change, options) => resume({ ...change, id }, options),
    cancel: (id, change, options) => cancel({ ...change, id }, options),
  };
}
