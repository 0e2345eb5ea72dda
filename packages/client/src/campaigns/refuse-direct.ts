import type { CreateLocalRun } from '../call/operations/local-run.ts';
import { throwIssues } from '../errors/throw-issues.ts';
import { campaignOperations } from './operations.ts';

/** Makes the runs of a client that talks to the provider, which knows no campaign. */
export const campaignRefusals: Readonly<Record<string, CreateLocalRun<never, never>>> =
  Object.fromEntries(
    campaignOperations.map(({ name }) => [
      name,
      () => () => {
        const message =
          'campaigns are in your database, not at the provider: expected a proxy whose server has ' +
          'createCampaignsHandler of @23telecom/campaigns/server; on the server itself use createCampaigns';
        throwIssues([{ path: 'proxy', code: 'MISSING', message }], name, 'INVALID_OPTIONS');
        throw new TypeError(message);
      },
    ]),
  );
