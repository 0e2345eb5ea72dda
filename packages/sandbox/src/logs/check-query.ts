import { checkFields, checkValue, type Check } from '../shared/check.ts';
import { anything, object, wholeNumber } from '../shared/checks.ts';
import { describeChoice } from '../shared/describe-choice.ts';

const count = wholeNumber(0);

/**
 * Checks the names in a query: a misspelt one would select every entry.
 *
 * @throws SandboxError `INVALID_OPTION` naming it, or the one that was probably meant
 */
export function checkQuery<Query extends object>(
  query: Query,
  fields: Readonly<Record<Exclude<keyof Query, 'limit'>, true>>,
): Query {
  checkValue('INVALID_OPTION', 'query', query, object);
  const names = Object.keys(fields);
  checkFields(Object.entries(query), {
    code: 'INVALID_OPTION',
    checks: { ...Object.fromEntries(names.map((name) => [name, anything])), limit },
    prefix: 'query.',
    describeUnknown: (name) =>
      `query.${name} selects nothing: ${describeChoice(name, [...names, 'limit'])}`,
  });
  return query;
}

const limit: Check = (value) => (value === Infinity ? undefined : count(value));
