import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/** The figures in a 402 response; null where the provider leaves one out. */
export interface BalanceFigures {
  /** The account's balance, in `currency`. */
  readonly balance: number | null;
  /** The cost of the whole request, in `currency`. */
  readonly estimatedCost: number | null;
  /** ISO 4217, such as `EUR`. */
  readonly currency: string | null;
  readonly recipients: number | null;
  /** `recipients` without those in blocked countries, which are not billed. */
  readonly billableRecipients: number | null;
  /** Segments of each message. */
  readonly segments: number | null;
}

/** The fields of an {@link InsufficientBalanceError}. */
export interface InsufficientBalanceErrorDetails extends TelecomErrorDetails, BalanceFigures {}

/** The balance does not cover the message (402), so nothing was sent. Top up, or send to fewer. */
export class InsufficientBalanceError extends TelecomError implements BalanceFigures {
  declare readonly balance: number | null;
  declare readonly estimatedCost: number | null;
  declare readonly currency: string | null;
  declare readonly recipients: number | null;
  declare readonly billableRecipients: number | null;
  declare readonly segments: number | null;

  constructor(details: InsufficientBalanceErrorDetails) {
    super(details, 'InsufficientBalanceError', 402);
  }
}

/**
 * Whether a value is an {@link InsufficientBalanceError}, of this copy of the package or another one.
 *
 * @example
 * ```ts
 * if (isInsufficientBalanceError(error)) console.log(error.balance, error.estimatedCost);
 * ```
 */
export function isInsufficientBalanceError(error: unknown): error is InsufficientBalanceError {
  return isKind(error, 'InsufficientBalanceError');
}
