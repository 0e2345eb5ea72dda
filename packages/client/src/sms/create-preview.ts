import {
  analyze,
  checkRecipient,
  type CostEstimate,
  countSegments,
  estimateCost,
  selectUsableRates,
} from '@23telecom/encoding';
import { balanceOperation } from '../account/balance.ts';
import { pricingOperation } from '../account/pricing.ts';
import type { Core } from '../call/operations/core.ts';
import { createCache } from '../call/operations/create-cache.ts';
import type { LocalRun } from '../call/operations/local-run.ts';
import type { SmsPreview } from './preview.ts';
import { type SendInput, sendOperation } from './send.ts';
import { shortenLinks } from './shorten-links.ts';

/** Price lists change at most daily (contract §5.2). */
const maxPricesAgeMs = 15 * 60_000;

/** The balance may be requested only every few minutes (contract §5.1). */
const maxBalanceAgeMs = 2 * 60_000;

/** Makes the local run of `sms.preview`, with its own cache of prices and balance. */
export function createPreview(core: Core): LocalRun<SendInput, SmsPreview> {
  const askPrices = createCache(core, pricingOperation, maxPricesAgeMs);
  const askBalance = createCache(core, balanceOperation, maxBalanceAgeMs);

  return async (input, options) => {
    const [prices, balances] = await Promise.all([askPrices(options), askBalance(options)]);
    const balance = balances.data;
    const now = core.clock.now();
    function estimate(text: string): CostEstimate {
      return estimateCost({
        text,
        to: input.to.filter((number) => !checkRecipient(number)),
        // `estimateCost` throws on an invalid row.
        rates: selectUsableRates(prices.data.prices),
        currency: balance.currency,
        at: now,
      });
    }
    const most = { analysis: analyze(input.text), estimate: estimate(input.text) };
    const shortText = shortenLinks(input.text);
    const isShorter = countSegments(shortText) < most.analysis.segments;
    const withShortLinks = isShorter
      ? { analysis: analyze(shortText), estimate: estimate(shortText) }
      : null;
    const { min } = (withShortLinks ?? most).estimate;
    const isBalanceKnown = balance.availability === 'ok';
    const isPriced = prices.data.availability === 'ok' && !most.estimate.unpriced.length;
    const isShort = balance.isCreditBlocked || (isBalanceKnown && min > balance.balance);
    const isEnough = isBalanceKnown && isPriced && most.estimate.max <= balance.balance;
    const data: SmsPreview = {
      ...most,
      withShortLinks,
      issues: sendOperation.validate(input),
      balance,
      isCovered: isShort ? false : isEnough || 'maybe',
      pricesAgeMs: now - prices.at,
      balanceAgeMs: now - balances.at,
    };
    return { data, response: prices.response };
  };
}
