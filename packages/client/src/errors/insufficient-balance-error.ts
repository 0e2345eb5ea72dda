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
  readonly balance: number | null;
  readonly estimatedCost: number | null;
  readonly currency: string | null;
  readonly recipients: number | null;
  readonly billableRecipients: number | null;
  readonly segments: number | null;

  constructor(details: InsufficientBalanceErrorDetails) {
    super(details, 'InsufficientBalanceError');
    this.balance = details.balance;
    this.estimatedCost = details.estimatedCost;
    this.currency = details.currency;
    this.recipients = details.recipients;
    this.billableRecipients = details.billableRecipients;
    this.segments = details.segments;
  }
}

/** Tells {@link InsufficientBalanceError}, also one of another copy of this package. */
export function isInsufficientBalanceError(error: unknown): error is InsufficientBalanceError {
  return isKind(error, 'InsufficientBalanceError');
}
