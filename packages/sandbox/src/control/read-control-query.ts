import { checkFields, type Check } from '../shared/check.ts';
import { digits } from '../shared/checks.ts';
import { formatChoice } from '../shared/format-choice.ts';

/** Keeps a response small unless its caller asks for more entries. */
const defaultLimit = 1000;

/**
 * Reads the query of a control path. Parameters that are checked as `digits` become numbers. A path
 * without parameters takes no limit either.
 *
 * @throws SandboxError `INVALID_OPTION` naming a parameter that is wrong or unknown.
 */
export function readControlQuery<Query extends object>(
  url: string,
  parameters: Readonly<Record<Exclude<keyof Query, 'limit'>, Check>> | undefined,
  { hasLimit = parameters !== undefined }: { readonly hasLimit?: boolean } = {},
): Query {
  const limit = hasLimit ? { limit: digits } : {};
  const checks: Readonly<Record<string, Check>> = { ...parameters, ...limit };
  const { searchParams } = new URL(url);
  checkFields(searchParams, {
    code: 'INVALID_OPTION',
    checks,
    describeUnknown: (name) =>
      `Unknown parameter ${JSON.stringify(name)}: expected ${formatChoice(Object.keys(checks)) || 'none'}.`,
  });
  const query: Record<string, unknown> = hasLimit ? { limit: defaultLimit } : {};
  for (const [name, value] of searchParams) {
    query[name] = checks[name] === digits ? Number(value) : value;
  }
  return query as Query;
}
