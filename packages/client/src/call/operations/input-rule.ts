import { type Check, checkFields } from '../../codec/check.ts';
import type { Issue } from '../../codec/issue.ts';

/** The check of an operation's input. `Input` is the type that passes it. */
export interface InputRule<Input> {
  readonly validate: (input: unknown) => readonly Issue[];
  /** The names of the input's fields, for suggestions. */
  readonly fields: readonly string[];
  /** Never set; ties the rule to `Input`, so that `defineOperation` can infer it. */
  readonly accepts?: (input: Input) => void;
}

/** The check of each field of an input; a field that is left out does not compile. */
type ChecksOf<Input> = { readonly [Field in keyof Required<Input>]: Check };

/** For operations without input. */
export const noInput: InputRule<undefined> = {
  validate: (input) => checkFields(input, {}),
  fields: [],
};

/** For filters: every field is optional, and so is the whole filter. */
export function optionalFields<Filter>(checks: ChecksOf<Filter>): InputRule<Filter | undefined> {
  return {
    validate: (input) => checkFields(input, { ...checks }),
    fields: Object.keys(checks),
  };
}

/** For inputs whose fields are all required. */
export function requiredFields<Input>(checks: ChecksOf<Input>): InputRule<Input> {
  return {
    validate: (input) => checkFields(input, { ...checks }, true),
    fields: Object.keys(checks),
  };
}

/** For inputs that need a check of their own. */
export function checkedBy<Input>(
  validate: (input: unknown) => readonly Issue[],
  fields: readonly string[] = [],
): InputRule<Input> {
  return { validate, fields };
}
