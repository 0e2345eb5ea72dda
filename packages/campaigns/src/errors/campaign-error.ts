import { isTelecomError, TelecomError, type TelecomErrorDetails } from '@23telecom/client';

/** The codes of a {@link CampaignError}. */
export type CampaignErrorCode =
  /** There is no campaign with this ID. */
  | 'CAMPAIGN_NOT_FOUND'
  /** The ID belongs to a campaign with another input. */
  | 'CAMPAIGN_CONFLICT'
  /** The campaign is in a state that does not allow this call. */
  | 'CAMPAIGN_STATE'
  /** The uncertain request has changed since `uncertain()` listed it, so the decision on it does not count. */
  | 'DECISION_OUTDATED'
  /** PostgreSQL did not respond, or refused the connection. */
  | 'STORE_UNAVAILABLE'
  /** The tables, or the files of PostgreSQL, are older than this version of the package. */
  | 'STORE_OUTDATED'
  /** The tables, or the files of PostgreSQL, are of a newer major version. */
  | 'STORE_NEWER'
  /** PostgreSQL was restored from a backup, or another server took its place. */
  | 'STORE_REWOUND'
  /** PostgreSQL refused a statement. */
  | 'STORE_FAILED'
  /** An npm package that this call needs is not installed. */
  | 'PART_NOT_INSTALLED';

/** The fields of a {@link CampaignError}. */
export interface CampaignErrorDetails extends TelecomErrorDetails {
  readonly code: CampaignErrorCode;
  /** @default null */
  readonly sqlState?: string | null | undefined;
}

/**
 * A campaign or its store failed. `retryable` says whether the same call can succeed later, `sent`
 * whether a message may have gone out.
 */
export class CampaignError extends TelecomError {
  declare readonly code: CampaignErrorCode;
  /** The error code of PostgreSQL, such as `40P01`; null if the failure has none. */
  declare readonly sqlState: string | null;

  constructor({ sqlState = null, ...details }: CampaignErrorDetails) {
    super({ ...details, sqlState } as CampaignErrorDetails, 'CampaignError');
  }
}

/**
 * Whether a value is a {@link CampaignError}, of this copy of the package or another one.
 *
 * @example
 * ```ts
 * if (isCampaignError(error) && error.code === 'STORE_UNAVAILABLE') await retryLater();
 * ```
 */
export function isCampaignError(error: unknown): error is CampaignError {
  return isTelecomError(error) && error.name === 'CampaignError';
}
