import { estimateCost, type Rate } from '@23telecom/encoding';
import type { RateProblem, SmsCostInput } from './sms-cost.ts';

/** Rates that `estimateCost` accepts, and the problems of the others. */
export interface PreparedRates {
  readonly rates: readonly Rate[];
  /** The time to pass to `estimateCost`. */
  readonly at: SmsCostInput['at'];
  readonly problems: readonly RateProblem[];
}

/**
 * Removes the dates of every rate that is in force at `at`, so that each estimate need not parse them. Other
 * rates keep their dates: they still cover their numbers, without a price. An invalid rate is a problem, and
 * the numbers of its dial code have no price: a range without one of its networks would be wrong.
 */
export function prepareRates(rates: readonly Rate[], at: SmsCostInput['at']): PreparedRates {
  const problems = findRateProblems(rates, at);
  const bad = new Set(problems.map(({ index }) => dialCodeOf(rates[index])));
  const time = +new Date(at ?? NaN);
  const usable = rates
    .filter((rate) => bad.size === 0 || !bad.has(dialCodeOf(rate)))
    .map((rate) => {
      const { validFrom, validUntil, ...undated } = rate;
      const isOutside = Date.parse(validFrom ?? '') > time || Date.parse(validUntil ?? '') <= time;
      return isOutside ? rate : undated;
    });
  if (bad.size === 0) return { rates: usable, at, problems };
  bad.delete('');
  // In force at no time: the numbers must not get the price of a shorter dial code either.
  for (const dialCode of bad) {
    usable.push({ dialCode, country: '', rate: 0, validFrom: '9999-12-31T00:00:00Z' });
  }
  // Without a time every rate would count.
  return { rates: usable, at: at ?? 0, problems };
}

function findRateProblems(rates: readonly Rate[], at: SmsCostInput['at']): readonly RateProblem[] {
  // For a good list, a single check of all rates suffices.
  if (findFault(rates, at) === undefined) return [];
  return Array.from(rates, (rate, index) => ({ index, message: findFault([rate], at) })).flatMap(
    ({ index, message }) =>
      message === undefined
        ? []
        : [{ index, code: 'BAD_RATE', message: message.replace('rates[0]', `rates[${index}]`) }],
  );
}

function findFault(rates: readonly Rate[], at: SmsCostInput['at']): string | undefined {
  try {
    estimateCost({ text: '', to: [], rates, at, currency: '' });
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    // The error of a row that is no object does not name the row.
    return /^(?:rates|at)\b/.test(message) ? message : 'rates[0]: expected a rate with a dial code';
  }
}

/** The digits of a rate's dial code; empty if it has none. A rate of a list in JSON may be anything. */
function dialCodeOf(rate: Partial<Rate> | null | undefined): string {
  return /^\+?([1-9]\d*)$/.exec(String(rate?.dialCode))?.[1] ?? '';
}
