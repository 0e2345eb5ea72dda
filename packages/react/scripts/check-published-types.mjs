// Compiles a consumer of the packed package on each supported version of React's types with each supported
// version of TypeScript: strict, with declarations checked. Also limits what an editor shows for the composer.
// Needs `dist` of this package and of those that it depends on.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));
const work = await mkdtemp(join(tmpdir(), 'react-types-'));

const reactTypes = ['types-react-18', 'types-react-19.0', 'types-react-newest'];
const compilers = ['typescript', 'typescript-6', 'typescript-7'];

const compilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  target: 'es2022',
  lib: ['es2023', 'esnext.disposable', 'dom', 'dom.iterable', 'dom.asynciterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  types: [],
  // Every package then finds the one version of React's types that is beside the consumer.
  preserveSymlinks: true,
};

/** Packs a package as it is published, into a folder. */
async function unpack(directory, target) {
  await mkdir(target, { recursive: true });
  const { stdout } = await run(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', work],
    {
      cwd: directory,
    },
  );
  await run('tar', ['-xzf', join(work, stdout.trim()), '-C', target, '--strip-components=1']);
}

/** Links all packages that a package finds beside it, itself included. */
async function linkBeside(directory, modules) {
  const home = await realpath(directory);
  const beside = /^.*node_modules(?=\/)/.exec(home)?.[0] ?? dirname(home);
  for (const name of await readdir(beside)) {
    const names = name.startsWith('@')
      ? (await readdir(join(beside, name))).map((each) => `${name}/${each}`)
      : [name];
    for (const each of names) {
      await mkdir(dirname(join(modules, each)), { recursive: true });
      await symlink(await realpath(join(beside, each)), join(modules, each)).catch((error) => {
        if (error.code !== 'EEXIST') throw error;
      });
    }
  }
}

async function openConsumer(types) {
  const directory = join(work, types);
  const modules = join(directory, 'node_modules');
  await mkdir(join(modules, '@types'), { recursive: true });
  const typesHome = await realpath(join(root, 'node_modules', types));
  await symlink(typesHome, join(modules, '@types/react'));
  await linkBeside(typesHome, modules);
  for (const name of ['encoding', 'client', 'react']) {
    await mkdir(join(modules, '@23telecom'), { recursive: true });
    await symlink(join(work, 'packed', name), join(modules, '@23telecom', name));
  }
  await linkBeside(join(root, 'node_modules/@tanstack/react-query'), modules);
  await cp(join(root, 'test/fixtures/consumer'), directory, { recursive: true });
  const config = { compilerOptions, files: ['consumer.tsx'] };
  await writeFile(join(directory, 'tsconfig.json'), JSON.stringify(config));
  return directory;
}

/** Runs a compiler and prints the result. */
async function compile({ types, compiler, directory }) {
  const manifest = require.resolve(`${compiler}/package.json`);
  const { version } = require(`${types}/package.json`);
  const name = `@types/react ${version}, TypeScript ${require(manifest).version}`;
  try {
    await run(process.execPath, [join(dirname(manifest), 'bin/tsc'), '-p', directory]);
    console.log(`${name}: no errors`);
  } catch (error) {
    console.log(`${name}: failed\n${error.stdout || error.message}`);
    process.exitCode = 1;
  }
}

/** Checks that an editor shows each function of the composer in a few lines. */
function checkHovers(directory) {
  const maxLength = 300;
  const file = join(directory, 'consumer.tsx');
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({
      ...ts.convertCompilerOptionsFromJson(compilerOptions, directory).options,
    }),
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const content = ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => directory,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  const source = ts.sys.readFile(file);
  // With arguments, an editor also shows the caller's own types.
  for (const { 1: name, index } of source.matchAll(/composer\.(get\w+)\(\)/g)) {
    const at = index + 'composer.'.length;
    const parts = service.getQuickInfoAtPosition(file, at)?.displayParts ?? [];
    const shown = parts.map(({ text }) => text).join('');
    if (shown.includes(name) && shown.length <= maxLength) continue;
    console.log(
      `${name}: expected a type of at most ${maxLength} characters, got ${shown.length}\n${shown.slice(0, 1000)}`,
    );
    process.exitCode = 1;
  }
}

try {
  for (const name of ['encoding', 'client', 'react']) {
    await unpack(join(root, '..', name), join(work, 'packed', name));
  }
  const compilations = [];
  for (const types of reactTypes) {
    const directory = await openConsumer(types);
    for (const compiler of compilers) compilations.push({ types, compiler, directory });
  }
  checkHovers(compilations[0].directory);
  const takeNext = async () => {
    for (let next = compilations.shift(); next; next = compilations.shift()) await compile(next);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, takeNext));
} finally {
  await rm(work, { recursive: true, force: true });
}
