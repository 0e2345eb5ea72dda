// Writes the page of the HTTP API from the sandbox's description, and publishes the description beside it.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { base } from '../base.mjs';
import { root } from './list-entries.mjs';

const pages = path.resolve(import.meta.dirname, '../pages');

export async function writeHttp() {
  const source = path.join(root, 'packages/sandbox/openapi.yaml');
  await mkdir(path.join(pages, 'public'), { recursive: true });
  await copyFile(source, path.join(pages, 'public/openapi.yaml'));
  const description = parse(await readFile(source, 'utf8'));
  const page = [
    '---',
    'title: HTTP API',
    'description: The endpoints of the provider’s API, as the sandbox serves them.',
    '---',
    '',
    '# HTTP API',
    '',
    'For programs in other languages, and for a look behind the client. The description in OpenAPI 3.1 is in',
    `\`@23telecom/sandbox/openapi.yaml\` and <a href="${base}openapi.yaml">on this site</a>; the sandbox serves it at`,
    '`/openapi.yaml`. Tests check each response of the sandbox against it. Points that the provider’s documentation',
    'leaves open are marked as assumptions: see [Assumptions](../project/assumptions.md).',
    '',
    ...description.tags.flatMap(({ name, description: sentence }) => [
      `## ${name}`,
      '',
      sentence,
      '',
      ...operationsOf(description, name).flatMap((operation) => entry(operation, description)),
    ]),
  ];
  await writeFile(path.join(pages, 'reference/http-api.md'), page.join('\n'));
}

function operationsOf(description, tag) {
  return Object.entries(description.paths).flatMap(([route, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags?.includes(tag))
      .map(([method, operation]) => ({
        route,
        method,
        ...operation,
        parameters: [...(methods.parameters ?? []), ...(operation.parameters ?? [])],
      })),
  );
}

function entry(operation, description) {
  const { route, method, operationId, summary, parameters, responses } = operation;
  const resolved = parameters.map((parameter) => follow(parameter, description));
  return [
    `### ${method.toUpperCase()} \`${route}\` \\{#${operationId}}`,
    '',
    `${summary}.${operation['x-permission'] ? ` Permission: \`${operation['x-permission']}\`.` : ''}`,
    '',
    ...paragraphs(operation.description),
    ...(resolved.length === 0
      ? []
      : [
          '| parameter | in | type | meaning |',
          '| --- | --- | --- | --- |',
          ...resolved.map(
            ({ name, in: place, required, schema, description: meaning }) =>
              `| \`${name}\`${required ? ', required' : ''} | ${place} | ${typeOf(follow(schema ?? {}, description))} | ${cell(meaning ?? '')} |`,
          ),
          '',
        ]),
    '| response | meaning |',
    '| --- | --- |',
    ...Object.entries(responses).map(
      ([status, response]) =>
        `| ${status} | ${cell(follow(response, description).description ?? '')} |`,
    ),
    '',
  ];
}

function follow(value, description) {
  if (!value.$ref) return value;
  return value.$ref
    .slice(2)
    .split('/')
    .reduce((object, key) => object[key], description);
}

function typeOf({ type, enum: values }) {
  if (values) return values.map((value) => `\`${value}\``).join(', ');
  return [type].flat().filter(Boolean).join(' or ');
}

function paragraphs(text) {
  return text ? [escape(text.trim()), ''] : [];
}

function cell(text) {
  return escape(text.trim().replaceAll(/\s*\n\s*/g, ' ')).replaceAll('|', '\\|');
}

/** Outside of code, braces and angle brackets would be read as MDX. */
function escape(text) {
  return text.replaceAll(/`[^`]*`|[<{}]/g, (match) =>
    match.startsWith('`') ? match : `\\${match}`,
  );
}

if (process.argv[1] === import.meta.filename) await writeHttp();
