import { SandboxError } from '../sandbox-error.ts';

/** What a query of control is read as. */
type FieldKind = 'text' | 'number';

/** So that an answer stays small unless more is asked for. */
const defaultLimit = 1000;

/**
 * Reads the query of a control path, with a limit of a thousand where none is given.
 *
 * @throws SandboxError `invalid_option` naming the parameter.
 */
export function readControlQuery<Query extends object>(
  url: string,
  fields: Readonly<Record<Exclude<keyof Query, 'limit'>, FieldKind>>,
): Query {
  const kinds: Readonly<Record<string, FieldKind>> = { ...fields, limit: 'number' };
  const query: Record<string, unknown> = { limit: defaultLimit };
  for (const [name, value] of new URL(url).searchParams) {
    const kind = kinds[name];
    if (kind === undefined) {
      throw new SandboxError(
        'invalid_option',
        `There is no parameter ${JSON.stringify(name)} here, but ${Object.keys(kinds).join(', ')}.`,
      );
    }
    if (kind === 'number' && !/^\d{1,15}$/.test(value)) {
      throw new SandboxError('invalid_option', `${name} must be a whole number from 0 on.`);
    }
    query[name] = kind === 'number' ? Number(value) : value;
  }
  return query as Query;
}
