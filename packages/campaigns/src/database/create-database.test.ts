import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { failureOf } from '../../test/support/failure-of.ts';
import { openTestDatabase, type TestDatabase } from '../../test/support/open-test-database.ts';
import { isCampaignError } from '../errors/campaign-error.ts';
import { type ClosableDatabase, createDatabase } from './create-database.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase({ isEmpty: true });
});
afterAll(() => opened.close());

async function open(
  connection: Parameters<typeof createDatabase>[0]['connection'],
): Promise<ClosableDatabase> {
  const other = await createDatabase({ connection, maxConnections: 2, canListen: true });
  onTestFinished(() => other.close());
  return other;
}

const password = 'pass-of-the-test';

async function startMute(): Promise<number> {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

test.each([
  ['refuses', 'postgres://u:PASS@127.0.0.1:1/db', true],
  ['has no address', 'postgres://u:PASS@host.invalid/db', true],
  ['has no socket file', 'postgres://u:PASS@%2Fno%2Ffolder/db', true],
])('a server that %s is not available', async (_, address, retryable) => {
  const other = await open({ connectionString: address.replace('PASS', password) });
  for (const step of [
    () => other.query('select 1'),
    () => other.transaction(async () => 1),
    () => other.copyIn('copy number from stdin', ['1\n']),
    () => other.listen('news', () => undefined),
  ]) {
    const error = await failureOf(step());
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', retryable, sent: 'no' });
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(password);
  }
});

test('a server that never responds is not available', async () => {
  const port = await startMute();
  const other = await open({
    connectionString: `postgres://u:${password}@127.0.0.1:${port}/db`,
    connectionTimeoutMillis: 100,
  });
  const error = await failureOf(other.query('select 1'));
  expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: true });
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(password);
});

test('a server refuses the password, or has no such database: retrying does not help', async () => {
  const wrong = await open({
    connectionString: opened.connectionString.replace(/:[^:@]+@/, `:${password}@`),
  });
  const error = await failureOf(wrong.query('select 1'));
  expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', sqlState: '28P01', retryable: false });
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(password);
  const missing = await open({
    connectionString: opened.connectionString.replace(/[^/]+$/, 'missing'),
  });
  expect(await failureOf(missing.query('select 1'))).toMatchObject({
    code: 'STORE_UNAVAILABLE',
    sqlState: '3D000',
  });
});

test('a closed database rejects', async () => {
  const other = await open({ connectionString: opened.connectionString });
  await other.query('select 1');
  await other.close();
  expect(isCampaignError(await failureOf(other.query('select 1')))).toBe(true);
});
