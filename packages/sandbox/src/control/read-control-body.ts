import { readJsonObject } from '../api/read-json-object.ts';
import { SandboxError } from '../sandbox-error.ts';

/** What a field of a body has to be; whoever takes `any` looks at it. */
type FieldKind = 'string' | 'number' | 'boolean' | 'any';

/**
 * Reads the body of a control path: what is misspelt must not pass as if it had worked.
 *
 * @throws ApiError `INVALID_BODY` where it is no JSON object.
 * @throws SandboxError `invalid_option` naming the field.
 */
export function readControlBody<Field extends string>(
  body: string,
  fields: Readonly<Record<Field, FieldKind>>,
): Readonly<Partial<Record<Field, unknown>>> {
  const given = readJsonObject(body);
  const kinds = new Map<string, FieldKind>(Object.entries(fields));
  for (const [name, value] of Object.entries(given)) {
    const kind = kinds.get(name);
    if (kind === undefined) {
      throw new SandboxError(
        'invalid_option',
        `There is no field ${JSON.stringify(name)} here, but ${[...kinds.keys()].join(', ')}.`,
      );
    }
    if (kind !== 'any' && typeof value !== kind) {
      throw new SandboxError('invalid_option', `${name} must be a ${kind}.`);
    }
  }
  return given as Readonly<Partial<Record<Field, unknown>>>;
}
