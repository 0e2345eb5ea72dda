import { latestTime } from '../clock/clock-limits.ts';
import { statuses } from '../sms/message.ts';

const kinds = {
  text: (value: unknown) => typeof value === 'string',
  number: (value: unknown) => Number.isFinite(value),
  flag: (value: unknown) => typeof value === 'boolean',
  time: (value: unknown) => typeof value === 'number' && value >= 0 && value <= latestTime,
  source: (value: unknown) => value === 'api' || value === 'campaign',
  status: (value: unknown) => statuses.some((status) => status === value),
} as const;

type Kind = keyof typeof kinds;

/** What a value has to be; with a question mark it may be null, in a list each entry is so. */
export type Shape =
  Kind | `${Kind}?` | readonly ['list', Shape] | { readonly [Field in string]: Shape };

/** The place of the first part of a value that hasn't its shape; undefined where all have. */
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
  return firstOf(Object.entries(shape), (field, part) =>
    findDamage(object[field], part, prefix + field),
  );
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
