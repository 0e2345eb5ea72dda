import { isValidationError } from '@23telecom/client';
import { expect, test } from 'vitest';
import { openPostgres, type PostgresOptions } from './open-postgres.ts';

const connectionString = 'postgres://user:password-of-the-test@localhost/campaigns';

test.each([
  [undefined, 'options'],
  [null, 'options'],
  ['postgres://localhost', 'options'],
  [{}, 'connectionString'],
  [{ connectionString: undefined }, 'connectionString'],
  [{ connectionString: '' }, 'connectionString'],
  [{ connectionString: 'mysql://user:password-of-the-test@localhost' }, 'connectionString'],
  [{ connectionString: 'postgres://user:password-of-the-test@:x:1/y' }, 'connectionString'],
  [{ connectionString: new URL(connectionString) }, 'connectionString'],
  [{ connectionString, maxConnections: 0 }, 'maxConnections'],
  [{ connectionString, maxConnections: '5' }, 'maxConnections'],
  [{ connectionString, listen: 'no' }, 'listen'],
  [{ connectionString, migrations: 'never' }, 'migrations'],
  [{ connectionString, maxConnection: 5 }, 'maxConnection'],
])('invalid options are a typed error that names the field: %#', (options, path) => {
  let error: unknown;
  try {
    openPostgres(options as unknown as PostgresOptions);
  } catch (thrown) {
    error = thrown;
  }
  expect(isValidationError(error) && error.issues.map((issue) => issue.path)).toEqual([path]);
  expect(error).toMatchObject({ code: 'INVALID_OPTIONS', sent: 'no' });
  expect(String(error)).not.toContain('password-of-the-test');
});

test.each([
  { connectionString, ssl: { rejectUnauthorized: true }, maxConnections: 1, listen: false },
  { connectionString: '/var/run/postgresql campaigns' },
  { connectionString: 'postgresql://%2Fvar%2Frun/campaigns', migrations: 'manual' as const },
])('it connects on first use only: %#', async (options) => {
  await openPostgres(options).close();
});
