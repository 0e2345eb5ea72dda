import type { CostEstimate } from '../cost/cost-estimate.ts';
import type { CostRequest } from '../cost/cost-request.ts';
import type { AnalyzeOptions } from '../segments/analyze-options.ts';
import type { FillOptions } from './fill.ts';

/** Prices and recipients of the rows. */
export interface TemplatePricing extends Pick<
  CostRequest,
  'rates' | 'currency' | 'at' | 'resolveCountry'
> {
  /**
   * The function of `@23telecom/encoding`. It is passed, so that a page without prices does not bundle it.
   */
  readonly estimateCost: (request: CostRequest) => CostEstimate;
  /** The field of a row that holds the recipient in E.164. */
  readonly to: string;
}

/** Options of `measure`: those of `analyze` and `fill`, and the prices. */
export interface MeasureOptions extends AnalyzeOptions, FillOptions {
  /**
   * Prices and recipients, for the cost of all messages.
   * @default none: the result has no cost
   */
  readonly pricing?: TemplatePricing | undefined;
  /**
   * How many rows a list of the result names at most. The counts are always complete.
   * @default 1000
   */
  readonly maxListed?: number | undefined;
}
