import type {
  Analysis,
  AnalyzeOptions,
  CostEstimate,
  CountryResolver,
  Offender,
  Problem,
  Rate,
} from '@23telecom/encoding';

/** A message as it stands in a form. */
export interface SmsCostInput {
  readonly text: string;
  /**
   * Numbers in E.164.
   * @default none
   */
  readonly to?: readonly string[] | undefined;
  /** Checked when given. */
  readonly senderId?: string | undefined;
  /**
   * Prices to reckon with; no provider is needed then, and nothing is fetched.
   * @default the account's prices, fetched once an hour
   */
  readonly rates?: readonly Rate[] | undefined;
  /**
   * The currency that the prices are in.
   * @default the account's
   */
  readonly currency?: string | undefined;
  /**
   * What there is to spend.
   * @default the account's balance
   */
  readonly balance?: number | undefined;
  /**
   * The time whose prices apply.
   * @default when the account's prices were fetched; of `rates` every row counts
   */
  readonly at?: string | number | Date | undefined;
  /** How the text is coded and cut. */
  readonly options?: AnalyzeOptions | undefined;
  /** Tells the countries of a shared dial code apart. */
  readonly resolveCountry?: CountryResolver | undefined;
}

/** Why a recipient can't be sent to. */
export interface RecipientProblem extends Problem {
  /** Place in `to`. */
  readonly index: number;
}

/** What a message costs and what is wrong with it. Plain data. */
export interface SmsCost {
  readonly analysis: Analysis;
  /** What forces the text into UCS-2. */
  readonly offenders: readonly Offender[];
  /** Nothing while the prices are loading. */
  readonly estimate: CostEstimate | undefined;
  /** What is wrong with the sender ID, if anything. */
  readonly senderProblem: Problem | undefined;
  readonly recipientProblems: readonly RecipientProblem[];
  /**
   * Whether the balance pays for it: `'maybe'` where it lies between the least and the most that the
   * message can cost, or where a recipient has no price. Nothing while either is unknown.
   */
  readonly isCovered: boolean | 'maybe' | undefined;
}
