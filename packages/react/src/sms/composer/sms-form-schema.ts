import type { SendInput } from '@23telecom/client';
import { formatProblem } from '../words/format-problem.ts';
import type { SmsProblem } from '../words/sms-problem.ts';
import { checkFormOptions } from './check-form-options.ts';
import { checkSmsForm } from './check-sms-form.ts';
import type { SmsComposerValues } from './sms-composer-values.ts';
import type { SmsFormOptions } from './sms-form-options.ts';

/** An issue of a form: the sentence for people, its field, and the problem behind it. */
export interface SmsFormIssue extends SmsProblem {
  readonly message: string;
  /** The name of the field. */
  readonly path: readonly [string];
}

/** The outcome of a validation: the message to send, or the issues. */
export type SmsFormResult =
  | { readonly value: SendInput; readonly issues?: undefined }
  | { readonly issues: readonly SmsFormIssue[] };

/** A validator by Standard Schema, version 1 (https://standardschema.dev). */
export interface SmsFormSchema {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: '23telecom';
    readonly validate: (values: unknown) => SmsFormResult;
    /** Exists for type inference only. */
    readonly types?: { readonly input: SmsComposerValues; readonly output: SendInput } | undefined;
  };
}

/**
 * A Standard Schema for the whole form, for React Hook Form, TanStack Form and others. Its output is the input of
 * `sms.send`.
 *
 * @throws TypeError when an option is invalid; on validation, when `defaultCountry` is not the code of a country
 * @example
 * ```ts
 * useForm({ resolver: standardSchemaResolver(smsFormSchema({ defaultCountry: 'GB', catalogue: de })) });
 * ```
 */
export function smsFormSchema(options: SmsFormOptions = {}): SmsFormSchema {
  checkFormOptions(options);
  return {
    '~standard': {
      version: 1,
      vendor: '23telecom',
      validate(values) {
        const { input, problems } = checkSmsForm(values, options);
        if (input) return { value: input };
        return {
          issues: problems.map((problem) => ({
            ...problem,
            path: [problem.place],
            message: formatProblem(problem, options.catalogue),
          })),
        };
      },
    },
  };
}
