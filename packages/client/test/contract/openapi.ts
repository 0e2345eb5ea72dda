import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const location = createRequire(import.meta.url).resolve('@23telecom/sandbox/openapi.yaml');
const description = parse(readFileSync(location, 'utf8')) as object;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(description, 'openapi');

/** The parts of a response that `openapi.yaml` describes. */
export interface ObservedAnswer {
  readonly method: string;
  /** The template, such as `/sms/status/{messageId}`. */
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** The differences between a response and its description in `openapi.yaml`; empty if it conforms. */
export function findDifferences(observed: ObservedAnswer): readonly string[] {
  const { method, status, contentType, text } = observed;
  const type = contentType.split(';')[0] ?? '';
  const response = find([
    'paths',
    pathOf(observed),
    method.toLowerCase(),
    'responses',
    `${status}`,
  ]);
  const media = response && find([...response, 'content', type]);
  if (!media) {
    return [`${method} ${observed.path}: openapi.yaml does not describe a ${status} ${type}`];
  }
  const value: unknown = type === 'application/json' ? JSON.parse(text) : text;
  const pointer = [...media, 'schema'].map((key) =>
    key.replaceAll('~', '~0').replaceAll('/', '~1'),
  );
  if (ajv.validate({ $ref: `openapi#/${pointer.map(encodeURIComponent).join('/')}` }, value))
    return [];
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** The path in `openapi.yaml`, which may name the parameters differently. */
function pathOf({ path }: ObservedAnswer): string {
  const { paths } = description as { readonly paths: Readonly<Record<string, unknown>> };
  const pattern = RegExp(`^${path.replace(/\{\w+\}/g, '\\{\\w+\\}')}$`);
  return Object.keys(paths).find((candidate) => pattern.test(candidate)) ?? path;
}

/** The location of a node in the description, with references resolved; undefined if it is missing. */
function find(keys: readonly string[]): string[] | undefined {
  let place: string[] = [];
  let node: unknown = description;
  for (const key of keys) {
    node = (node as Readonly<Record<string, unknown>> | undefined)?.[key];
    place.push(key);
    const reference = (node as { readonly $ref?: string } | undefined)?.$ref;
    if (reference) {
      place = reference.slice(2).split('/');
      node = place.reduce<unknown>(
        (parent, part) => (parent as Readonly<Record<string, unknown>>)[part],
        description,
      );
    }
  }
  return node === undefined ? undefined : place;
}
