import type { Analysis, CostEstimate } from '@23telecom/encoding';
import type { Balance } from '../account/balance.ts';
import type { Issue } from '../call/issue.ts';

/** What `send` would say to the same input: its encoding, segments, cost and faults. */
export interface SmsPreview {
  readonly analysis: Analysis;
  /** Over the recipients that are valid; a range where a country has several rates. */
  readonly estimate: CostEstimate;
  /** What `send` would refuse; empty when it would not. */
  readonly issues: readonly Issue[];
  readonly balance: Balance;
  /** Whether the balance pays for it; `maybe` inside the estimate's range or without full prices. */
  readonly isCovered: boolean | 'maybe';
  /** How old the prices are, in milliseconds. */
  readonly pricesAgeMs: number;
  /** How old the balance is, in milliseconds. */
  readonly balanceAgeMs: number;
}
