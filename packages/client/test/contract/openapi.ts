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

/** What an answer holds, as far as the description speaks of it. */
export interface ObservedAnswer {
  readonly method: string;
  /** The template, such as `/sms/status/{messageId}`. */
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** How an answer differs from what `openapi.yaml` says of its operation; empty where it does not. */
export function findDifferences(answer: ObservedAnswer): readonly string[] {
  const { method, status, contentType, text } = answer;
  const type = contentType.split(';')[0] ?? '';
  const response = find(['paths', pathOf(answer), method.toLowerCase(), 'responses', `${status}`]);
  const media = response && find([...response, 'content', type]);
  if (!media) return [`${method} ${answer.path} answered ${status} ${type}: not described`];
  const value: unknown = type === 'application/json' ? JSON.parse(text) : text;
  const pointer = [...media, 'schema'].map((key) =>
    key.replaceAll('~', '~0').replaceAll('/', '~1'),
  );
  if (ajv.validate({ $ref: `openapi#/${pointer.map(encodeURIComponent).join('/')}` }, value))
    return [];
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** The description may name a path's parameter in its own way. */
function pathOf({ path }: ObservedAnswer): string {
  const { paths } = description as { readonly paths: Readonly<Record<string, unknown>> };
  const pattern = RegExp(`^${path.replace(/\{\w+\}/g, '\\{\\w+\\}')}$`);
  return Object.keys(paths).find((candidate) => pattern.test(candidate)) ?? path;
}

/** Where the description holds something, past its references; undefined where it does not. */
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
