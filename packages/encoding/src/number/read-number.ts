import type { CountryCode } from 'libphonenumber-js/mobile';
import { checkRecipient } from '../checks/check-recipient.ts';
import { requireText } from '../checks/require-text.ts';
import { requireObject } from '../checks/require-value.ts';
import { findReadings, type Readings } from './find-readings.ts';
import type {
  NumberDoubt,
  NumberDoubtCode,
  NumberProblemCode,
  ReadNumber,
  RefusedNumber,
} from './number-result.ts';
import { findPlanFault, isCountry, type PlannedNumber } from './numbering-plan.ts';
import { doubtSentences, problemSentences } from './sentences.ts';
import { hasDecimalTail, takeApart, type WrittenNumber } from './written-number.ts';

/** Options of `readNumber`. */
export interface ReadNumberOptions {
  /**
   * ISO 3166 code of the country whose numbers are written without a country code, such as `GB`.
   * @default none: every number needs its country code
   */
  readonly country?: string | undefined;
}

/** A second number after the first has at least so many digits. */
const minDigits = 7;

/**
 * Reads one phone number as people write and paste it, by the numbering plans of `libphonenumber-js`. It
 * never turns a number silently into another person's: an entry that has two plausible readings, or that
 * is not a mobile number, is returned with a doubt, and an unreadable one is a problem.
 *
 * @throws TypeError when `text` is not a string, or `country` is not the code of a country
 *
 * @example
 * ```ts
 * readNumber('07400 123456', { country: 'GB' }).recipient; // '+447400123456'
 * readNumber('+447400123456 12').doubts?.[0]?.code; // 'DIGITS_LEFT_OUT'
 * readNumber('4.47E+11').problem?.code; // 'SHORTENED'
 * ```
 */
export function readNumber(text: string, options: ReadNumberOptions = {}): ReadNumber {
  requireText(text);
  requireObject(options, 'options');
  const { country } = options;
  if (country !== undefined && !isCountry(country)) {
    throw new TypeError('country: expected an ISO 3166 code such as GB');
  }
  const written = takeApart(text);
  return 'fault' in written ? refuse(written.fault, written.index) : decide(written, country);
}

function decide(written: WrittenNumber, country: CountryCode | undefined): ReadNumber {
  const { groups, hasPlus } = written;
  const whole = findReadings(groups.join(''), hasPlus, country);
  const bare = withoutTrunkZero(written);
  if (bare !== undefined && !isCertain(whole)) {
    const readings = findReadings(bare, hasPlus, country);
    if (isCertain(readings)) return accept(readings);
  }
  const shorter: Readings =
    groups.length > 1 ? findReadings(groups.slice(0, -1).join(''), hasPlus, country) : {};
  if (hasDecimalTail(written)) {
    if (!shorter.best) return refuse(explain(groups.slice(0, -1), hasPlus, country));
    // `.0` is no group of a number, but `.00` may be one.
    const isRival = !written.plain.endsWith('.0') && (isCertain(whole) || !isCertain(shorter));
    return accept(shorter, isRival && whole.best?.isMobile ? whole.best : undefined);
  }
  // The last group may be a part of the number, or something that was pasted with it.
  if (shorter.best?.isMobile && (isCertain(shorter) || !isCertain(whole))) {
    if (whole.best?.isMobile) {
      return accept(whole, isUsualForm(written, whole.best) ? undefined : shorter.best);
    }
    if ((groups.at(-1) ?? '').length < minDigits) {
      return accept(shorter, undefined, 'DIGITS_LEFT_OUT');
    }
  }
  return whole.best ? accept(whole) : refuse(explain(groups, hasPlus, country));
}

/** Whether a mobile number was found without adding a `+`. */
function isCertain({ best, isPlusAssumed }: Readings): boolean {
  return best?.isMobile === true && !isPlusAssumed;
}

/** The digits without a zero in brackets, which is dialled only within the country. */
function withoutTrunkZero({ hasPlus, plain }: WrittenNumber): string | undefined {
  const bare = plain.replace(/\(0+\)/, '');
  return hasPlus && bare !== plain ? bare.replace(/\D/g, '') : undefined;
}

/** Whether the digits are grouped as they usually are. */
function isUsualForm({ groups }: WrittenNumber, number: PlannedNumber): boolean {
  return number.usualForms().some((form) => form.match(/\d+/g)?.join(' ') === groups.join(' '));
}

function accept(
  { best, other, isPlusAssumed }: Readings,
  rival?: PlannedNumber,
  code?: NumberDoubtCode,
): ReadNumber {
  if (!best) return refuse('WRONG_LENGTH');
  const { recipient, dialCode, country, isMobile } = best;
  const problem = checkRecipient(recipient);
  if (problem) return refuse(problem.code === 'TOO_LONG' ? 'TOO_LONG' : 'TOO_SHORT');
  const doubts: NumberDoubt[] = [];
  if (isPlusAssumed) doubts.push(doubt('PLUS_ASSUMED'));
  if (code) doubts.push(doubt(code));
  const otherwise = other ?? rival;
  if (otherwise) doubts.push({ ...doubt('TWO_READINGS'), otherwise: otherwise.recipient });
  if (!isMobile) doubts.push(doubt('NOT_MOBILE'));
  return { recipient, dialCode, country, doubts };
}

function doubt(code: NumberDoubtCode): NumberDoubt {
  return { code, message: doubtSentences[code] };
}

function refuse(code: NumberProblemCode, index?: number): RefusedNumber {
  const problem = { code, message: problemSentences[code] };
  return { problem: index === undefined ? problem : { ...problem, index } };
}

function explain(
  groups: readonly string[],
  hasPlus: boolean,
  country: CountryCode | undefined,
): NumberProblemCode {
  const digits = groups.join('');
  const isInternational = hasPlus || digits.startsWith('00');
  if (!isInternational && country === undefined) return 'NO_COUNTRY';
  const fault = isInternational
    ? findPlanFault(`+${hasPlus ? digits : digits.slice(2)}`)
    : findPlanFault(digits, country);
  if (fault === 'INVALID_COUNTRY') return 'UNKNOWN_COUNTRY_CODE';
  if (fault === 'NOT_A_NUMBER') return 'TOO_SHORT';
  return fault === 'TOO_SHORT' || fault === 'TOO_LONG' ? fault : 'WRONG_LENGTH';
}
