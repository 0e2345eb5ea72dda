import type {
  Analysis,
  AnalyzeOptions,
  CostEstimate,
  CountryResolver,
  Offender,
  Problem,
  Rate,
} from '@23telecom/encoding';

/** A message that is being written. */
export interface SmsCostInput {
  readonly text: string;
  /**
   * Numbers in E.164.
   * @default none
   */
  readonly to?: readonly string[] | undefined;
  /** Checked if given. */
  readonly senderId?: string | undefined;
  /**
   * Your own prices for the estimate. With this key the hook needs no provider and fetches nothing: pass
   * `undefined` while your prices load, and the estimate is undefined too. Leave the key out to use the
   * account's prices.
   * @default the account's prices, fetched at most once an hour
   */
  readonly rates?: readonly Rate[] | undefined;
  /**
   * Currency of the prices.
   * @default the account's
   */
  readonly currency?: string | undefined;
  /**
   * Amount that may be spent, in `currency`.
   * @default the account's balance
   */
  readonly balance?: number | undefined;
  /**
   * Time whose prices apply: ISO 8601, milliseconds since 1970, or a `Date`.
   * @default the time at which the account's prices were fetched; all `rates` apply
   */
  readonly at?: string | number | Date | undefined;
  /** How the text is encoded and split into segments. */
  readonly options?: AnalyzeOptions | undefined;
  /** Resolves the country of a number whose dial code several countries share. */
  readonly resolveCountry?: CountryResolver | undefined;
}

/** Why a recipient is rejected. */
export interface RecipientProblem extends Problem {
  /** Index in `to`. */
  readonly index: number;
}

/** A rate that cannot be used. The numbers of its dial code are `unpriced`. */
export interface RateProblem {
  readonly code: 'BAD_RATE';
  /** Index in `rates`. */
  readonly index: number;
  /** Names the field and the remedy. */
  readonly message: string;
}

/** A text that the forced encoding `GSM-7` cannot hold. */
export interface TextProblem {
  readonly code: 'NOT_GSM7';
  readonly message: string;
}

/** Cost, encoding and problems of a message, as plain data. */
export interface SmsCost {
  readonly analysis: Analysis;
  /** The characters that force the text into UCS-2. */
  readonly offenders: readonly Offender[];
  /**
   * Undefined while the prices load. `min` and `max` do not include `unpriced` numbers: if `billable` is 0,
   * both are 0 because there is no price. `formatCost` of `@23telecom/encoding/format` makes a text of it.
   */
  readonly estimate: CostEstimate | undefined;
  /** Why the sender ID is rejected; undefined if it is valid or not given. */
  readonly senderProblem: Problem | undefined;
  readonly recipientProblems: readonly RecipientProblem[];
  /** The rates that cannot be used; empty for a good list. */
  readonly rateProblems: readonly RateProblem[];
  /**
   * Why the text cannot be sent in the encoding of `options`; undefined if it can. `analysis` and `estimate`
   * are then those of the encoding `'auto'`.
   */
  readonly textProblem: TextProblem | undefined;
  /**
   * Whether the balance pays for the message. `'maybe'` if the balance lies between `estimate.min` and
   * `estimate.max`, or if a recipient has no price. Undefined while balance or estimate is unknown.
   */
  readonly isCovered: boolean | 'maybe' | undefined;
}
