import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { endpoints } from '../src/api/endpoints.ts';
import { trackingRoutes } from '../src/api/track-conversion.ts';
import { createSandbox } from '../src/index.ts';
import { operations } from './support/description.ts';

const file = new URL('../openapi.yaml', import.meta.url);

test('the description lints clean under the strict rules', async () => {
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

test('the sandbox serves the description as it lies in the package', async () => {
  await using sandbox = createSandbox();
  const response = await sandbox.fetch('http://sandbox.local/openapi.yaml');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/yaml; charset=utf-8');
  expect(await response.text()).toBe(await readFile(file, 'utf8'));
});

describe('the description and the routes are the same', () => {
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
