import { addProduct, toNumber, zero } from '../cost/decimal.ts';
import { readValues, type TemplateRow } from './fill.ts';
import type { MeasureOptions, TemplatePricing } from './measure-options.ts';
import type { TemplateCost } from './measurement.ts';

interface CostTally {
  readonly add: (row: TemplateRow, index: number, text: string, segments: number) => void;
  readonly finish: () => TemplateCost;
}

/** Messages of the same segments that wait for their price. */
interface Batch {
  /** The first of the messages: every text of as many segments costs the same. */
  readonly text: string;
  readonly recipients: string[];
}

/** Rows that are priced together: their recipients are in memory, and no others. */
const batchSize = 10_000;

/** Adds up the cost of messages of different lengths, in batches. */
export function createCostTally(
  { to, estimateCost, ...request }: TemplatePricing,
  options: MeasureOptions,
): CostTally {
  const batches = new Map<number, Batch>();
  let waiting = 0;
  let billable = 0;
  let unpriced = 0;
  let min = zero;
  let max = zero;

  function add(row: TemplateRow, index: number, text: string, segments: number): void {
    const recipients = readValues({ fields: [to] }, row, {}, index);
    const batch = batches.get(segments);
    if (batch) batch.recipients.push(...recipients);
    else batches.set(segments, { text, recipients: [...recipients] });
    if (++waiting === batchSize) flush();
  }

  function flush(): void {
    waiting = 0;
    for (const { text, recipients } of batches.values()) {
      const estimate = estimateCost({ ...request, text, to: recipients, options });
      billable += estimate.billable;
      unpriced += estimate.unpriced.length;
      // Rates and segments, because a sum of rounded sums could differ from the sum of all in its last digit.
      for (const { minRate, maxRate, segments } of estimate.byCountry) {
        min = addProduct(min, minRate, segments);
        max = addProduct(max, maxRate, segments);
      }
    }
    batches.clear();
  }

  function finish(): TemplateCost {
    flush();
    const { currency } = request;
    return { billable, unpriced, min: toNumber(min), max: toNumber(max), currency };
  }

  return { add, finish };
}
