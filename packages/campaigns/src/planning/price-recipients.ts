import type { TelecomClient } from '@23telecom/client';
import { estimateCost, type Rate, selectUsableRates } from '@23telecom/encoding';
import type { PlannedCost } from '../campaign/campaign-plan.ts';
import type { Queryable } from '../database/database.ts';
import type { HighestRate } from './cut-batches.ts';

/** The price list of the account. */
export interface PriceList {
  readonly prices: readonly Rate[];
  readonly currency: string;
}

/** Reads the price list. An invalid row counts as expired: it would make the estimate throw. */
export async function readPriceList(
  telecom: TelecomClient,
  signal: AbortSignal,
): Promise<PriceList> {
  const [{ prices }, { currency }] = await Promise.all([
    telecom.account.pricing(undefined, { signal }),
    telecom.account.balance(undefined, { signal }),
  ]);
  return { prices: selectUsableRates(prices), currency };
}

/** Recipients whose numbers begin alike, so that they have the same rates. */
interface Group {
  readonly prefix: string;
  /** A number of the group. */
  readonly sample: string;
  readonly segments: number;
  readonly recipients: number;
}

const groupStatement = `
select left(c.recipient::text, $1::integer) as prefix, min(c.recipient)::text as sample,
  sum(c.segments)::bigint as segments, count(*) as recipients
from cleared c
group by 1`;

/** The cost of the gathered recipients, and the rates to reserve for them. */
export interface Priced {
  readonly cost: PlannedCost;
  readonly highest: readonly HighestRate[];
  readonly prefixLength: number;
}

/** Amounts are added as integers of this fraction, so that 0.1 + 0.2 is 0.3. */
const scale = 1e8;

/**
 * Prices recipients by the longest dial code that each number begins with. A number of each group is enough
 * to find its rates, so that millions need no memory.
 */
export async function priceRecipients(
  transaction: Queryable,
  { prices, currency }: PriceList,
  now: number,
): Promise<Priced> {
  const prefixLength = Math.max(1, ...prices.map(({ dialCode }) => dialCode.length));
  const groups = await transaction.query<Group>(groupStatement, [prefixLength]);
  const estimate = estimateCost({
    text: 'x',
    to: groups.map(({ sample }) => `+${sample}`),
    rates: prices,
    currency,
    at: now,
  });
  const rates = new Map(estimate.byCountry.map((row) => [row.dialCode, row]));
  const unknown = new Set(estimate.unpriced);
  // A number without a price may cost as much as the most expensive country.
  const highestOfAll = Math.max(0, ...prices.map(({ rate }) => rate));
  let min = 0n;
  let max = 0n;
  let unpriced = 0;
  const highest: HighestRate[] = [];
  for (const { prefix, sample, segments, recipients } of groups) {
    const rate = unknown.has(`+${sample}`) ? undefined : findRate(rates, sample);
    highest.push({ prefix, rate: rate?.maxRate ?? highestOfAll });
    if (!rate) unpriced += recipients;
    min += toUnits(rate?.minRate ?? 0) * BigInt(segments);
    max += toUnits(rate?.maxRate ?? 0) * BigInt(segments);
  }
  return {
    cost: { min: Number(min) / scale, max: Number(max) / scale, currency, unpriced },
    highest,
    prefixLength,
  };
}

function findRate<Rate>(rates: ReadonlyMap<string, Rate>, digits: string): Rate | undefined {
  for (let length = digits.length; length > 0; length -= 1) {
    const rate = rates.get(digits.slice(0, length));
    if (rate) return rate;
  }
  return undefined;
}

function toUnits(rate: number): bigint {
  return BigInt(Math.round(rate * scale));
}
