import { type CostEstimate, type CostRequest, estimateCost } from '@23telecom/encoding';
import {
  measure,
  type Measurement,
  type Template,
  type TemplateRow,
} from '@23telecom/encoding/template';
import { type Estimate, joinEstimates } from '../cost/estimate.ts';
import type { Prices } from '../cost/use-prices.ts';
import type { Recipient } from '../recipients/recipient-list.ts';
import { inSlices } from '../shared/in-slices.ts';
import type { ReadValues } from './person-values.ts';

/** Personal messages, measured. */
export interface MeasuredPeople {
  readonly measurement: Measurement;
  readonly estimate: Estimate | undefined;
}

/** A key of a row that no variable can have. */
const numberKey = '{number}';

/** Measures the message of each person, in slices. */
export async function measurePeople(
  template: Template,
  people: readonly Recipient[],
  readValues: ReadValues,
  { rates, currency, at, resolveCountry }: Prices,
  signal: AbortSignal,
): Promise<MeasuredPeople> {
  function* rows(): Generator<TemplateRow> {
    for (const person of people) yield { ...readValues(person), [numberKey]: person.number };
  }
  // `measure` returns the sum only: note the countries of each of its estimates.
  const estimates: CostEstimate[] = [];
  function estimateAndNote(request: CostRequest): CostEstimate {
    const estimate = estimateCost(request);
    estimates.push(estimate);
    return estimate;
  }
  const measurement = await measure(template, inSlices(rows(), signal), {
    maxListed: 0,
    ...(rates && {
      pricing: {
        rates,
        currency,
        at,
        resolveCountry,
        to: numberKey,
        estimateCost: estimateAndNote,
      },
    }),
  });
  return { measurement, estimate: rates && joinEstimates(estimates, currency) };
}
