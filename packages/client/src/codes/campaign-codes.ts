import type { ErrorCodeRow } from './error-code-info.ts';

/** Codes of `@23telecom/campaigns`. */
export const campaignCodes = {
  CAMPAIGN_NOT_FOUND: {
    thrownBy: 'CampaignError',
    meaning: 'No campaign has this ID.',
    remedy: 'Check the ID against `campaigns.list()`.',
    sent: 'no',
    isRetryable: false,
    httpStatus: 404,
  },
  CAMPAIGN_CONFLICT: {
    thrownBy: 'CampaignError',
    meaning: 'The ID belongs to a campaign with another input.',
    remedy: 'Use another ID, or the same text, sender and list.',
    sent: 'no',
    isRetryable: false,
    httpStatus: 409,
  },
  CAMPAIGN_STATE: {
    thrownBy: 'CampaignError',
    meaning: 'The state of the campaign does not allow the call.',
    remedy: 'See the message, which names the states that do.',
    sent: 'no',
    isRetryable: false,
    httpStatus: 409,
  },
  DECISION_OUTDATED: {
    thrownBy: 'CampaignError',
    meaning:
      'The uncertain request has changed since it was listed, so the decision does not count.',
    remedy: 'See the message, which says what happened, list `uncertain()` again, then decide.',
    sent: 'no',
    isRetryable: false,
    httpStatus: 409,
  },
  STORE_UNAVAILABLE: {
    thrownBy: 'CampaignError',
    meaning: 'PostgreSQL does not respond or refuses the connection, or the folder cannot be used.',
    remedy: 'Check the connection string, the server and the disk.',
    sent: 'no',
    isRetryable: 'depends',
    httpStatus: 503,
  },
  STORE_OUTDATED: {
    thrownBy: 'CampaignError',
    meaning: 'The tables, or the files of PostgreSQL, are older than this version of the package.',
    remedy: 'Run `store.migrate()`, or upgrade PostgreSQL.',
    sent: 'no',
    isRetryable: false,
    httpStatus: 500,
  },
  STORE_NEWER: {
    thrownBy: 'CampaignError',
    meaning: 'The tables, or the files of PostgreSQL, are of a newer major version.',
    remedy: 'Update `@23telecom/campaigns`.',
    sent: 'no',
    isRetryable: false,
    httpStatus: 500,
  },
  STORE_REWOUND: {
    thrownBy: 'CampaignError',
    meaning: 'PostgreSQL was restored from a backup, or another server took its place.',
    remedy:
      'Call `campaign.resume({ recheck: true })`, which looks each request up before it is sent.',
    sent: 'no',
    isRetryable: false,
    httpStatus: 500,
  },
  STORE_FAILED: {
    thrownBy: 'CampaignError',
    meaning: 'PostgreSQL refused a statement.',
    remedy: 'See `sqlState`, and the log of PostgreSQL.',
    sent: 'no',
    isRetryable: 'depends',
    httpStatus: 500,
  },
  PART_NOT_INSTALLED: {
    thrownBy: 'CampaignError',
    meaning: 'An npm package that the call needs is not installed.',
    remedy: 'Install the package that the message names.',
    sent: 'no',
    isRetryable: false,
    httpStatus: 500,
  },
} as const satisfies Readonly<Record<string, ErrorCodeRow>>;
