import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { maxRecipients } from '@23telecom/encoding';
import { describe, expect, test } from 'vitest';
import { endpoints } from '../src/api/endpoints.ts';
import { maxPageSize } from '../src/api/paginate.ts';
import { trackingRoutes } from '../src/api/track-conversion.ts';
import { attemptsPerWebhook } from '../src/contract/webhook-rules.ts';
import { createSandbox } from '../src/node.ts';
import { operations } from './support/description.ts';

const file = new URL('../openapi.yaml', import.meta.url);

test('openapi.yaml passes the strict lint rules', async () => {
  const require = createRequire(import.meta.url);
  const redocly = path.join(
    path.dirname(require.resolve('@redocly/cli/package.json')),
    'bin/cli.js',
  );
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [redocly, 'lint', 'openapi.yaml', '--format=json'],
    {
      cwd: new URL('..', import.meta.url),
      env: {
        ...process.env,
        REDOCLY_TELEMETRY: 'off',
        REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
      },
    },
  );
  const { totals } = JSON.parse(stdout) as { totals: unknown };
  expect(totals).toEqual({ errors: 0, warnings: 0, ignored: 0 });
}, 60_000);

test('the sandbox serves openapi.yaml of the package', async () => {
  await using sandbox = createSandbox();
  const response = await sandbox.fetch('http://sandbox.invalid/openapi.yaml');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/yaml; charset=utf-8');
  expect(await response.text()).toBe(await readFile(file, 'utf8'));
});

describe('openapi.yaml and the routes agree', () => {
  test('in their operations, methods, paths and permissions', () => {
    const described = operations.map(({ operationId, method, path: described, permission }) => ({
      operation: operationId,
      method,
      path: described,
      permission,
    }));
    const served = [
      ...endpoints.map(({ operation, method, path: route, permission }) => ({
        operation,
        method,
        path: route.replaceAll(/:(\w+)/g, '{$1}'),
        permission,
      })),
      ...trackingRoutes.map(({ operation, method, path: route }) => ({
        operation,
        method,
        path: route.replace('/api/v1', ''),
        permission: undefined,
      })),
    ];
    const byName = (one: { operation: string }, other: { operation: string }): number =>
      one.operation < other.operation ? -1 : 1;
    expect(served.sort(byName)).toEqual(described.sort(byName));
  });
});

describe('openapi.yaml and the code agree', () => {
  const find = (name: string) => operations.find(({ operationId }) => operationId === name);

  test('in the number of recipients of a send', () => {
    expect(find('sms.send')?.requestSchema).toMatchObject({
      properties: { to: { maxItems: maxRecipients } },
    });
  });

  test.each([
    ['sms.messages.list', 'messages'],
    ['sms.messages.listUnified', 'messages'],
  ])('in the page size of %s', (name, items) => {
    const operation = find(name);
    const limit = operation?.parameters.find((parameter) => parameter.name === 'limit');
    expect(limit?.schema).toMatchObject({ maximum: maxPageSize });
    expect(operation?.responses['200']?.['application/json']).toMatchObject({
      properties: { [items]: { maxItems: maxPageSize } },
    });
  });

  test('in the number of attempts to deliver a webhook', () => {
    expect(find('webhooks.logs')?.responses['200']?.['application/json']).toMatchObject({
      properties: {
        logs: { items: { properties: { attempt: { maximum: attemptsPerWebhook } } } },
      },
    });
  });
});
