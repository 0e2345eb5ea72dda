import { analyze, checkRecipient, estimateCost } from '@23telecom/encoding';
import { createCache } from '../call/cache.ts';
import type { Core } from '../call/core.ts';
import { type Answer, toTelecomPromise } from '../call/telecom-promise.ts';
import { ValidationError } from '../errors/validation-error.ts';
import { balanceOperation, pricingOperation } from '../wire/account.ts';
import { sendOperation } from '../wire/sms/send.ts';
import type { SmsPreview } from './preview.ts';
import type { SendInput } from './send.ts';
import type { Sms } from './sms.ts';

/** Price lists change by the day; the balance should be asked every few minutes (contract §5.1). */
const pricesLastMs = 15 * 60_000;
const balanceLastsMs = 2 * 60_000;

/** Builds `preview`, with its own memory of prices and balance. */
export function createPreview({ execute, clock }: Core): Sms['preview'] {
  const prices = createCache(clock, pricesLastMs, (options) =>
    execute(pricingOperation, undefined, options).withResponse(),
  );
  const balances = createCache(clock, balanceLastsMs, (options) =>
    execute(balanceOperation, undefined, options).withResponse(),
  );

  const preview: (...args: Parameters<Sms['preview']>) => Promise<Answer<SmsPreview>> = async (
    input,
    options,
  ) => {
    throwShape(input);
    const [pricing, balance] = await Promise.all([prices(options), balances(options)]);
    const { currency, availability, isCreditBlocked } = balance.value.data;
    const estimate = estimateCost({
      text: input.text,
      to: input.to.filter((number) => !checkRecipient(number)),
      rates: pricing.value.data.prices,
      currency,
      at: clock.now(),
    });
    const left = balance.value.data.balance;
    const isCertain = availability === 'ok' && !estimate.unpriced.length;
    return {
      data: {
        analysis: analyze(input.text),
        estimate,
        issues: sendOperation.validate(input),
        balance: balance.value.data,
        isCovered:
          isCreditBlocked || (availability === 'ok' && estimate.min > left)
            ? false
            : isCertain && estimate.max <= left
              ? true
              : 'maybe',
        pricesAgeMs: clock.now() - pricing.at,
        balanceAgeMs: clock.now() - balance.at,
      },
      response: pricing.value.response,
    };
  };
  return (input, options) => toTelecomPromise(preview(input, options));
}

/** Faults that leave nothing to preview; the others are told in `issues`. */
function throwShape(input: SendInput): void {
  const issues = sendOperation.validate(input).filter(({ code }) => /^not_an?_/.test(code));
  if (!issues.length) return;
  throw new ValidationError({
    code: 'INVALID_INPUT',
    description: issues.map(({ path, message }) => `${path || 'input'}: ${message}`).join('; '),
    operation: 'sms.preview',
    issues,
  });
}
