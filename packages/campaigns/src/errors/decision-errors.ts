import { CampaignError } from './campaign-error.ts';
import { stateError } from './state-error.ts';

const operation = 'campaign.resolve';

/**
 * Makes the error of a decision on a request that has changed since it was listed.
 *
 * @param change - Says what happened meanwhile.
 */
export function outdatedDecisionError(change: string): CampaignError {
  return new CampaignError({
    code: 'DECISION_OUTDATED',
    operation,
    description: `request: expected an entry of uncertain() as it is now, but since then ${change}: list the entries again, then decide`,
  });
}

/** Makes the error of a request that the campaign never made. */
export function unknownEntryError(): CampaignError {
  return stateError(operation, 'request: expected an entry of uncertain() of this campaign');
}

/** Makes the error of a second send in a campaign that has ended. */
export function endedError(): CampaignError {
  return stateError(
    operation,
    'decision: expected a campaign that has not been cancelled and has not expired, to send again',
  );
}
