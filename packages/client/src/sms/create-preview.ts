import { analyze, checkRecipient, estimateCost } from '@23telecom/encoding';
import { createCache } from '../call/create-cache.ts';
import type { Core } from '../call/core.ts';
import { type Answer, toTelecomPromise } from '../call/telecom-promise.ts';
import type { CallOptions } from '../call/call-options.ts';
import { throwIssues } from '../errors/throw-issues.ts';
import { balanceOperation, pricingOperation } from '../wire/account.ts';
import { previewOperation } from '../wire/sms/preview.ts';
import { sendOperation } from '../wire/sms/send.ts';
import type { SmsPreview } from './preview.ts';
import type { SendInput } from './send.ts';
import type { Sms } from './sms.ts';

/** Price lists change by the day; the balance is to be asked every few minutes (contract §5.1). */
const pricesLastMs = 15 * 60_000;
const balanceLastsMs = 2 * 60_000;

/** Builds `preview`, with a memory of prices and balance of its own. */
export function createPreview({ execute, clock }: Core): Sms['preview'] {
  const askPrices = createCache(execute, clock, pricingOperation, pricesLastMs);
  const askBalance = createCache(execute, clock, balanceOperation, balanceLastsMs);

  async function preview(input: SendInput, options?: CallOptions): Promise<Answer<SmsPreview>> {
    throwIssues(previewOperation.validate(input), previewOperation.name);
    const [prices, balances] = await Promise.all([askPrices(options), askBalance(options)]);
    const balance = balances.data;
    const now = clock.now();
    const estimate = estimateCost({
      text: input.text,
      to: input.to.filter((number) => !checkRecipient(number)),
      // A row that cannot be read must not take the others with it.
      rates: prices.data.prices.filter(({ dialCode, rate }) => /^\d+$/.test(dialCode) && rate >= 0),
      currency: balance.currency,
      at: now,
    });
    const isKnown = balance.availability === 'ok';
    const isPriced = prices.data.availability === 'ok' && !estimate.unpriced.length;
    const isShort = balance.isCreditBlocked || (isKnown && estimate.min > balance.balance);
    const isEnough = isKnown && isPriced && estimate.max <= balance.balance;
    const data = {
      analysis: analyze(input.text),
      estimate,
      issues: sendOperation.validate(input),
      balance,
      isCovered: isShort ? false : isEnough || ('maybe' as const),
      pricesAgeMs: now - prices.at,
      balanceAgeMs: now - balances.at,
    };
    return { data, response: prices.response };
  }

  return (input, options) => toTelecomPromise(preview(input, options));
}
