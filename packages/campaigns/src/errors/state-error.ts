import { CampaignError } from './campaign-error.ts';

/** Makes the error of a call that the state of a campaign does not allow. */
export function stateError(operation: string, description: string): CampaignError {
  return new CampaignError({ code: 'CAMPAIGN_STATE', operation, description });
}

/** Makes the error of `resume` where the tables may have forgotten requests. */
export function rewoundError(): CampaignError {
  return new CampaignError({
    code: 'STORE_REWOUND',
    operation: 'campaign.resume',
    description:
      'recheck: expected true or false, because PostgreSQL went back in time: with true, each planned request is looked up in the history before it is sent',
  });
}

/** Makes the error of an ID without a campaign. */
export function notFoundError(operation: string): CampaignError {
  return new CampaignError({
    code: 'CAMPAIGN_NOT_FOUND',
    operation,
    description: 'id: expected the ID of a campaign of this store, got an unknown one',
  });
}
