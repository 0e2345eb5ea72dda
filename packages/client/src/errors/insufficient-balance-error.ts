import { isKind, TelecomError, type TelecomErrorDetails } from './telecom-error.ts';

/** The figures of a refusal for lack of money; null where the provider leaves one out. */
export interface BalanceFigures {
  readonly balance: number | null;
  readonly estimatedCost: number | null;
  readonly currency: string | null;
  readonly recipients: number | null;
  /** Recipients that would be billed: those in blocked countries are not. */
  readonly billableRecipients: number | null;
  /** Of each message. */
  readonly segments: number | null;
}

/** What an {@link InsufficientBalanceError} is made of. */
export interface InsufficientBalanceErrorDetails extends TelecomErrorDetails, BalanceFigures {}

/** The balance does not pay for the message (402): nothing was sent. Top up, or send to fewer. */
export class InsufficientBalanceError extends TelecomError implements BalanceFigures {
  declare readonly balance: number | null;
  declare readonly estimatedCost: number | null;
  declare readonly currency: string | null;
  declare readonly recipients: number | null;
  declare readonly billableRecipients: number | null;
  declare readonly segments: number | null;

  constructor(details: InsufficientBalanceErrorDetails) {
    super(details, 'InsufficientBalanceError');
  }
}

/** Tells {@link InsufficientBalanceError}, also one of another copy of this package. */
export function isInsufficientBalanceError(error: unknown): error is InsufficientBalanceError {
  return isKind(error, 'InsufficientBalanceError');
}
