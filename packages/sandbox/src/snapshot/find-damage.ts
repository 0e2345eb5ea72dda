import { maxTime } from '../clock/clock-limits.ts';
import { statuses } from '../sms/message.ts';

const kinds = {
  text: (value: unknown) => typeof value === 'string',
  number: (value: unknown) => Number.isFinite(value),
  flag: (value: unknown) => typeof value === 'boolean',
  time: (value: unknown) => typeof value === 'number' && value >= 0 && value <= maxTime,
  source: (value: unknown) => value === 'api' || value === 'campaign',
  status: (value: unknown) => statuses.some((status) => status === value),
} as const;

type Kind = keyof typeof kinds;

/**
 * The expected shape of a value. A kind with a question mark also allows null; a list gives the
 * shape of its entries. A field whose name ends with a question mark can be absent.
 */
export type Shape =
  Kind | `${Kind}?` | readonly ['list', Shape] | { readonly [Field in string]: Shape };

/**
 * Returns the path of the first part of a value that does not match its shape, such as
 * `workspaces[0].id`.
 */
export function findDamage(value: unknown, shape: Shape, place = ''): string | undefined {
  if (typeof shape === 'string') return isOfKind(value, shape) ? undefined : place;
  if (isList(shape)) {
    return Array.isArray(value)
      ? firstOf(value.entries(), (index, entry) =>
          findDamage(entry, shape[1], `${place}[${index}]`),
        )
      : place;
  }
  if (typeof value !== 'object' || value === null) return place;
  const object = value as Readonly<Record<string, unknown>>;
  const prefix = place === '' ? '' : `${place}.`;
  return firstOf(Object.entries(shape), (field, part) => {
    const name = field.replace(/\?$/, '');
    const isAbsent = name !== field && object[name] === undefined;
    return isAbsent ? undefined : findDamage(object[name], part, prefix + name);
  });
}

function isList(shape: Exclude<Shape, string>): shape is readonly ['list', Shape] {
  return Array.isArray(shape);
}

function isOfKind(value: unknown, kind: Kind | `${Kind}?`): boolean {
  const isOptional = kind.endsWith('?');
  if (isOptional && value === null) return true;
  return kinds[(isOptional ? kind.slice(0, -1) : kind) as Kind](value);
}

function firstOf<Key, Value>(
  entries: Iterable<readonly [Key, Value]>,
  find: (key: Key, value: Value) => string | undefined,
): string | undefined {
  for (const [key, value] of entries) {
    const found = find(key, value);
    if (found !== undefined) return found;
  }
  return undefined;
}
