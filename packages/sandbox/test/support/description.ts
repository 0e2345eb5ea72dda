import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A node of `openapi.yaml` with every `$ref` resolved. */
export type Node = Readonly<Record<string, unknown>>;

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly permission: string | undefined;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Node;
  }[];
  readonly requestSchema: Node | undefined;
  /** By HTTP status, then by media type. */
  readonly responses: Readonly<Record<string, Readonly<Record<string, Node>>>>;
}

const document = parse(
  readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8'),
) as Node;

const methods = ['get', 'post', 'put', 'delete'];

/** All operations of `openapi.yaml`. */
export const operations: readonly Operation[] = Object.entries(at(document, 'paths')).flatMap(
  ([path, item]) =>
    methods
      .filter((method) => isNode(item) && method in item)
      .map((method) => readOperation(path, method, at(item as Node, method))),
);

/** Returns the schema of a webhook payload. */
export function payloadSchema(type: string): Node {
  const name = `${type.charAt(0).toUpperCase()}${type.slice(1)}Payload`;
  return close(resolve({ $ref: `#/components/schemas/${name}` })) as Node;
}

function readOperation(path: string, method: string, node: Node): Operation {
  const operation = resolve(node) as Node;
  const parameters = (operation.parameters ?? []) as readonly Node[];
  return {
    operationId: String(operation.operationId),
    method: method.toUpperCase(),
    path,
    permission: operation['x-permission'] as string | undefined,
    parameters: parameters.map((parameter) => ({
      name: String(parameter.name),
      in: String(parameter.in),
      required: parameter.required === true,
      schema: parameter.schema as Node,
    })),
    requestSchema: schemasOf(operation.requestBody)['application/json'],
    responses: Object.fromEntries(
      Object.entries(at(operation, 'responses')).map(([status, response]) => [
        status,
        Object.fromEntries(
          Object.entries(schemasOf(response)).map(([type, schema]) => [
            type,
            close(schema) as Node,
          ]),
        ),
      ]),
    ),
  };
}

function schemasOf(node: unknown): Readonly<Record<string, Node>> {
  const content = isNode(node) ? (node.content ?? {}) : {};
  return Object.fromEntries(
    Object.entries(content as Record<string, Node>).map(([type, { schema }]) => [
      type,
      schema as Node,
    ]),
  );
}

/** Replaces every `$ref` by its target, merged with its sibling keys. */
function resolve(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(resolve);
  if (!isNode(node)) return node;
  const { $ref, ...rest } = node;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, resolve(value)]));
  if (typeof $ref !== 'string') return own;
  const target = $ref
    .slice(2)
    .split('/')
    .reduce((parent: Node, key) => at(parent, key), document);
  return { ...(resolve(target) as Node), ...own };
}

/**
 * Makes a schema refuse keys that it does not describe, so that `openapi.yaml` has to be complete.
 */
function close(node: unknown, isPart = false): unknown {
  if (Array.isArray(node)) return node.map((item) => close(item));
  if (!isNode(node)) return node;
  const closed = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'allOf'
        ? (value as readonly unknown[]).map((part) => close(part, true))
        : close(value),
    ]),
  );
  const isObject = 'properties' in node || 'allOf' in node;
  return isObject && !isPart ? { ...closed, unevaluatedProperties: false } : closed;
}

function at(node: Node, key: string): Node {
  const value = node[key];
  if (!isNode(value)) throw new Error(`openapi.yaml has nothing at ${key}`);
  return value;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
