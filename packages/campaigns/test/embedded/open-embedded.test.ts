import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { isValidationError } from '@23telecom/client';
import { describe, expect, test, type TestContext } from 'vitest';
import { createDatabase } from '../../src/database/create-database.ts';
import { openEmbedded } from '../../src/embedded/open-embedded.ts';
import { findFreePort } from '../../src/embedded/server/find-free-port.ts';
import { isProcess, isRunning } from '../../src/embedded/server/is-running.ts';
import { openServer } from '../../src/embedded/server/open-server.ts';
import { readPostmaster } from '../../src/embedded/server/read-postmaster.ts';
import { seedStore } from '../support/seed-store.ts';
import { type Program, startProgram } from '../support/start-program.ts';

const program = path.join(import.meta.dirname, 'open-folder.program.ts');
const killedProgram = path.join(import.meta.dirname, 'kill-while-creating.program.ts');

/** The server, as the program reports it. */
interface Report {
  readonly ms: number;
  readonly system: string;
  readonly postmaster: number;
}

function makeFolder({ onTestFinished }: TestContext, name = 'campaigns'): string {
  const parent = mkdtempSync(path.join(tmpdir(), 'embedded-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return path.join(parent, name);
}

/** Makes a folder whose PostgreSQL was created in advance. */
function makeSeeded(context: TestContext): string {
  const folder = makeFolder(context);
  seedStore(folder);
  return folder;
}

function start({ onTestFinished }: TestContext, folder: string): Program {
  return startProgram(program, [folder], {}, onTestFinished);
}

/** A control: it finds the processes of a folder that still run. */
function listProcesses(folder: string): string[] {
  if (process.platform !== 'linux') return [];
  const { ino, dev } = statSync(path.join(folder, 'data'));
  return readdirSync('/proc').filter((id) => {
    try {
      const found = statSync(`/proc/${id}/cwd`);
      return found.ino === ino && found.dev === dev;
    } catch {
      return false;
    }
  });
}

async function waitForEnd(
  { expect }: TestContext,
  processId: number,
  folder: string,
): Promise<void> {
  await expect.poll(() => isProcess(processId), { interval: 20 }).toBe(false);
  expect(existsSync(path.join(folder, 'data/postmaster.pid'))).toBe(false);
  expect(readLog(folder)).toMatch(/database system is shut down\n$/);
}

function listDrafts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.startsWith('draft-'));
  return names.map((name) => path.join(folder, name));
}

function readLog(folder: string): string {
  return readFileSync(path.join(folder, 'postgres.log'), 'utf8');
}

describe.concurrent('a folder', () => {
  test('is created on first use, shared by processes, and stopped by the last one', async (context) => {
    const folder = makeFolder(context, 'with a space, “quotes” and = signs');
    const [one, two] = [start(context, folder), start(context, folder)];
    const [first, second] = (await Promise.all([one.next(), two.next()])) as Report[];
    expect(first).toMatchObject({ ms: expect.any(Number) as number });
    expect(second).toMatchObject({ system: first?.system, postmaster: first?.postmaster });
    expect(readLog(folder).match(/starting PostgreSQL/g)).toHaveLength(1);
    expect(listProcesses(folder)).toContain(String(first?.postmaster));

    one.child.send('close');
    expect(await one.ended).toBe(0);
    two.child.send('create table kept as select 1 as value');
    expect(await two.next()).toEqual([]);
    two.child.send('close');
    expect(await two.ended).toBe(0);
    await waitForEnd(context, first?.postmaster ?? expect.unreachable(), folder);
    expect(listProcesses(folder)).toEqual([]);
    expect(readdirSync(path.join(folder, 'users'))).toEqual([]);

    await using store = openEmbedded(folder);
    const database = await store.open();
    expect(await database.query('select value from kept')).toEqual([{ value: 1 }]);
  });

  test('is stopped when its last process is killed, or leaves without closing', async (context) => {
    const folder = makeSeeded(context);
    const [one, two] = [start(context, folder), start(context, folder)];
    const [report, other] = (await Promise.all([one.next(), two.next()])) as Report[];
    expect(report?.system).toBe(other?.system);
    const processId = report?.postmaster ?? expect.unreachable();
    one.child.kill('SIGKILL');
    await one.ended;
    two.child.send('create table kept as select 1 as value');
    expect(await two.next()).toEqual([]);
    two.child.kill('SIGKILL');
    await waitForEnd(context, processId, folder);

    const three = start(context, folder);
    const next = (await three.next()) as Report;
    three.child.send('select value from kept');
    expect(await three.next()).toEqual([{ value: 1 }]);
    three.child.send('leave');
    await waitForEnd(context, next.postmaster, folder);
    expect(next.system).toBe(report?.system);
  });

  test('a killed PostgreSQL is started again by the next statement, with all that was stored', async (context) => {
    const folder = makeSeeded(context);
    await using store = openEmbedded(folder);
    const database = await store.open();
    await database.query('create table kept as select 1 as value');
    const heard: string[] = [];
    await database.listen('news', (payload) => heard.push(payload));
    const file = path.join(folder, 'data/postmaster.pid');
    process.kill(Number.parseInt(readFileSync(file, 'utf8'), 10), 'SIGKILL');
    // A connection that was open may still have to find out.
    await context.expect
      .poll(() => database.query('select value from kept').catch(() => []))
      .toEqual([{ value: 1 }]);
    await context.expect
      .poll(async () => {
        await database.query(`select pg_notify('news', 'again')`);
        return heard;
      })
      .toContain('again');
  });

  test('a postmaster.pid that names another process is no obstacle', async (context) => {
    const folder = makeSeeded(context);
    const store = openEmbedded(folder);
    await store.open();
    const file = path.join(folder, 'data/postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    await store.close();
    // PostgreSQL itself refuses to start beside any process of its user with this number.
    const other = start(context, makeSeeded(context));
    const { postmaster } = (await other.next()) as Report;
    writeFileSync(file, [postmaster, ...lines.slice(1)].join('\n'));
    await using next = openEmbedded(folder);
    expect(await (await next.open()).query('select 1 as one')).toEqual([{ one: 1 }]);
    other.child.send('select 2 as two');
    expect(await other.next()).toEqual([{ two: 2 }]);
    other.child.send('close');
    await other.ended;
  });

  test('may be relative, exist already, and have a path that is longer than the path of a socket file', async (context) => {
    const parent = makeFolder(context);
    const folder = path.join(parent, 'long'.repeat(40), 'deeper');
    mkdirSync(parent, { mode: 0o700 });
    mkdirSync(folder, { mode: 0o700, recursive: true });
    await using store = openEmbedded(path.relative(process.cwd(), folder));
    expect(await (await store.open()).query('select 1 as one')).toEqual([{ one: 1 }]);
    expect(existsSync(path.join(folder, 'data/PG_VERSION'))).toBe(true);
  });

  test('where there are no socket files, listens on a port of this machine only', async (context) => {
    const folder = makeSeeded(context);
    const settings = {
      unix_socket_directories: '',
      listen_addresses: '127.0.0.1',
      port: String(await findFreePort()),
    };
    const server = await openServer(folder, { settings });
    expect(server.connection).toMatchObject({ host: '127.0.0.1', port: Number(settings.port) });
    const joined = start(context, folder);
    expect(await joined.next()).toMatchObject({ system: expect.any(String) as string });
    const { connection } = server;
    const intruder = await createDatabase({
      connection: { ...connection, password: 'guess' },
      maxConnections: 1,
      canListen: false,
    });
    await expect(intruder.query('select 1')).rejects.toMatchObject({ sqlState: '28P01' });
    await intruder.close();
    joined.child.send('close');
    await joined.ended;
    await server.close();
  });

  test.skipIf(process.platform !== 'linux')(
    'is recognised as running after the clock of the machine was set',
    async (context) => {
      const folder = makeSeeded(context);
      const server = await openServer(folder);
      context.onTestFinished(() => server.close());
      const data = path.join(folder, 'data');
      const found = readPostmaster(data);
      if (!found) throw new Error('no server');
      for (const shiftMs of [0, -3_600_000, 3_600_000]) {
        expect(isRunning({ ...found, startedAt: found.startedAt + shiftMs }, data)).toBe(true);
      }
      // After a crash, its number may be that of any process, such as this one.
      expect(isRunning({ ...found, processId: process.pid }, data)).toBe(false);
    },
  );

  test('after a kill within its creation, it is created again', async (context) => {
    const folder = makeFolder(context);
    const { ended } = startProgram(killedProgram, [folder], {}, context.onTestFinished);
    expect(await ended).toBeNull();
    expect(existsSync(path.join(folder, 'data'))).toBe(false);
    expect(listDrafts(folder)).not.toEqual([]);
    const store = openEmbedded(folder);
    expect(await (await store.open()).query('select 1 as one')).toEqual([{ one: 1 }]);
    await store.close();
    // An `initdb` that outlived its process may still write; then the next start removes its draft.
    await context.expect
      .poll(async () => {
        await using next = openEmbedded(folder);
        await next.open();
        return listDrafts(folder);
      })
      .toEqual([]);
  });
});

describe.concurrent('what others can see', () => {
  test('no argument, log or error has the password; no other user can reach the server', async (context) => {
    const folder = makeFolder(context);
    await using store = openEmbedded(folder);
    const database = await store.open();
    const password = readFileSync(path.join(folder, 'password'), 'utf8');
    expect(password.length).toBeGreaterThan(40);
    expect(statSync(path.join(folder, 'password')).mode & 0o077).toBe(0);
    expect(statSync(path.join(folder, 'data')).mode & 0o077).toBe(0);
    const processes = spawnSync('ps', ['axeww'], { encoding: 'utf8' }).stdout;
    expect(processes).toContain('bin/postgres');
    expect(processes).not.toContain(password);
    expect(inspect([store, database], { depth: 10, showHidden: true })).not.toContain(password);

    await database
      .query(`select 'text'::integer, $1::text`, ['secret +447911123456'])
      .catch(() => undefined);
    await database.query('create table unique_value (value text primary key)');
    const insert = 'insert into unique_value values ($1), ($1)';
    await database.query(insert, ['secret +447911123456']).catch(() => undefined);
    const log = readLog(folder);
    expect(log).toContain('duplicate key');
    expect(log).not.toMatch(/secret|44791/);
    expect(log).not.toContain(password);
    const [row] = await database.query<{ listen_addresses: string }>('show listen_addresses');
    expect(['', '127.0.0.1']).toContain(row?.listen_addresses);
    const rules = await database.query<{ auth_method: string }>(
      'select distinct auth_method from pg_hba_file_rules',
    );
    expect(rules).toEqual([{ auth_method: 'scram-sha-256' }]);
  });
});

describe.concurrent('an error', () => {
  test.each([undefined, null, 7, '', 'a\0b'])('names the field: %j', (folder) => {
    let error: unknown;
    try {
      openEmbedded(folder as string);
    } catch (thrown) {
      error = thrown;
    }
    expect(isValidationError(error) && error.issues).toMatchObject([{ path: 'folder' }]);
  });

  test('says that the folder cannot be used', async (context) => {
    const folder = makeFolder(context);
    writeFileSync(folder, '');
    const inFile = openEmbedded(path.join(folder, 'campaigns'));
    const unusable = {
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('ENOTDIR') as string,
    };
    await expect(inFile.open()).rejects.toMatchObject(unusable);
    await inFile.close();
  });
});
