import { type Check, checkFields, checkThat, type FieldChecks } from '../codec/check.ts';
import { checkedBy, type InputRule } from '../call/operations/input-rule.ts';
import { booleanCheck } from '../codec/option-checks.ts';
import { oneOf } from '../codec/one-of.ts';

/** Texts of campaigns have 1 to 200 characters. */
const lineCheck = checkThat(
  (value) => typeof value === 'string' && value.length > 0 && value.length <= 200,
  'a string of 1 to 200 characters',
);

function optional(check: Check): Check {
  return (value) => (value === undefined ? undefined : check(value));
}

/** Checks of the fields that choose a page of a list. */
export const campaignPageChecks: FieldChecks = {
  after: optional(
    checkThat(
      (value) => value === null || (typeof value === 'string' && /^\d+(:\d+)?$/.test(value)),
      'the `next` of a page',
    ),
  ),
  limit: optional(
    checkThat(
      (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 1000,
      'a whole number from 1 to 1000',
    ),
  ),
};

/** Checks of the fields that change a campaign. */
export const campaignChangeChecks: FieldChecks = { by: optional(lineCheck) };

/** The check of `recheck`. */
export const recheckCheck: Check = optional(booleanCheck);

/** Makes a check for one of the given words, or none. */
export function optionalOneOf(words: readonly string[]): Check {
  return optional(oneOf(words));
}

/** The check of a text of 1 to 200 characters, or none. */
export const optionalLineCheck: Check = optional(lineCheck);

/** The check of a number in E.164, or none. */
export const optionalRecipientCheck: Check = optional(
  checkThat(
    (value) => typeof value === 'string' && /^\+[1-9]\d{6,14}$/.test(value),
    'E.164 such as +447911123456',
  ),
);

/** For inputs that name a campaign. */
export function ofCampaign<Input>(checks: FieldChecks = {}): InputRule<Input> {
  const all = { id: lineCheck, ...checks };
  return checkedBy<Input>((input) => checkFields(input, all, true), Object.keys(all));
}
