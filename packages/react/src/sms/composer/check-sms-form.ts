import type { SendInput } from '@23telecom/client';
import { createCostCalculator } from '../cost/create-cost-calculator.ts';
import type { SmsProblem } from '../words/sms-problem.ts';
import { checkFormOptions } from './check-form-options.ts';
import { findProblems } from './find-problems.ts';
import { parseRecipients } from './parse-recipients.ts';
import { composerFields, emptyValues, type SmsComposerValues } from './sms-composer-values.ts';
import type { SmsFormOptions } from './sms-form-options.ts';

/** The message of a form, or its problems in the order of the fields. */
export type CheckedSmsForm =
  | { readonly input: SendInput; readonly problems?: undefined }
  | { readonly problems: readonly SmsProblem[]; readonly input?: undefined };

/**
 * Checks the contents of a form as the composer does, without React: for a server action, and for a form library.
 *
 * @param values - the fields by name; a field that is not a string counts as empty
 * @throws TypeError when `defaultCountry` is not the code of a country, or another option is invalid
 * @example
 * ```ts
 * const { input, problems } = checkSmsForm(Object.fromEntries(formData));
 * if (problems) return { problems };
 * ```
 */
export function checkSmsForm(values: unknown, options: SmsFormOptions = {}): CheckedSmsForm {
  checkFormOptions(options);
  const { text, recipients: written, senderId } = readSmsValues(values);
  const { encoding, national, defaultCountry } = options;
  const recipients = parseRecipients(written, { country: defaultCountry });
  const content = createCostCalculator()({
    text,
    to: recipients.to,
    options: { encoding, national },
  });
  const problems = Object.values(findProblems({ text, senderId, recipients, content }, options));
  if (problems.length > 0) return { problems };
  return { input: { to: recipients.to, text, senderId } };
}

/** Reads the fields of a form, such as the entries of a `FormData`. */
export function readSmsValues(values: unknown): SmsComposerValues {
  const given = Object(values) as Readonly<Record<string, unknown>>;
  const read = composerFields.map((field) => {
    const value = given[field];
    // Browsers submit each line break of a field as CRLF, which would cost a character more.
    return [field, typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : ''];
  });
  return { ...emptyValues, ...(Object.fromEntries(read) as Partial<SmsComposerValues>) };
}
