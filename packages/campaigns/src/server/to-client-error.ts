import { NotFoundError, StoreError, ValidationError } from '@23telecom/client';
import { isCampaignError } from '../errors/campaign-error.ts';

/**
 * Turns an error of a campaign into the error of the client that a page expects. An error that only the
 * developer may see stays as it is: the proxy handler hides it from visitors and reports it.
 */
export function toClientError(error: unknown, operation: string): unknown {
  if (!isCampaignError(error)) return error;
  const { code, description, retryable, sent } = error;
  const details = { code, description, retryable, sent, operation, cause: error };
  if (code === 'CAMPAIGN_NOT_FOUND') return new NotFoundError({ ...details, code: 'NOT_FOUND' });
  if (code === 'CAMPAIGN_STATE' || code === 'STORE_REWOUND') {
    return new ValidationError({ ...details, code: 'CAMPAIGN_STATE', issues: [] });
  }
  if (code === 'STORE_UNAVAILABLE') return new StoreError(details);
  return error;
}
