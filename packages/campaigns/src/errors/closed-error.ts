import { CampaignError } from './campaign-error.ts';

/** Makes the error of a call after `close`. Waiting does not help. */
export function closedError(): CampaignError {
  return new CampaignError({
    code: 'STORE_UNAVAILABLE',
    description: 'expected an open store, but it was closed',
  });
}
