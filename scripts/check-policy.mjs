// Holds the versions of Node in the policy, in each package's `engines` and in the workflows to each other, and warns
// when a version is past the date until which it is supported.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const problems = [];

const policy = 'docs/site/pages/project/versions-and-runtimes.md';
const rows = [
  ...read(policy).matchAll(
    /^\| Node (\d+)(?:\.(\d+))? or newer +\| \S+ +\| (\d{4}-\d{2}-\d{2}) +\|/gm,
  ),
].map(([, major, minor, until]) => ({ major, lowest: minor ? `${major}.${minor}` : major, until }));
if (rows.length === 0) problems.push(`${policy}: the table of Node versions is missing`);

const expected = `>=${rows[0]?.lowest}`;
const manifests = [
  'package.json',
  'docs/site/package.json',
  ...readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}/package.json`),
];
for (const file of manifests) {
  const { engines, private: isPrivate } = JSON.parse(read(file));
  if (isPrivate && engines === undefined) continue;
  if (engines?.node !== expected) {
    problems.push(`${file}: engines.node is ${engines?.node}, and the policy says ${expected}`);
  }
}

const [, list = ''] = /^ +node: \[(.+)\]$/m.exec(read('.github/workflows/checks.yml')) ?? [];
const matrix = [...list.matchAll(/'([\d.]+)'/g)].map(([, version]) => version);
const majors = rows.map(({ major }) => major);
if (matrix.join() !== majors.join()) {
  problems.push(
    `.github/workflows/checks.yml: tests Node ${matrix}, and the policy says ${majors}`,
  );
}

const lowest = rows[0]?.lowest;
for (const file of ['README.md', 'CONTRIBUTING.md', 'docs/site/pages/start/try-it.md']) {
  if (
    !read(file).replaceAll(/\s+/g, ' ').includes(`Node ${lowest}`) &&
    !read(file).includes(`) ${lowest} or newer`)
  ) {
    problems.push(`${file}: does not name Node ${lowest}`);
  }
}

const today = new Date().toJSON().slice(0, 10);
for (const { major, until } of rows) {
  if (until < today)
    console.warn(`Node ${major} was supported until ${until}: drop it in the next major version.`);
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
