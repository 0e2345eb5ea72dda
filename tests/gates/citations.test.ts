import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** The section numbers of the pages that citations lead to. */
const sections = new Set(
  ['docs/site/pages/project/api-contract.md', 'docs/site/pages/project/assumptions.md'].flatMap(
    (page) =>
      [...readFileSync(path.join(root, page), 'utf8').matchAll(/^#+ (\d+(?:\.\d+)?)\.? /gm)].map(
        ([, number]) => number,
      ),
  ),
);

interface Citation {
  readonly place: string;
  readonly section: string;
}

/** Sections in "contract §1.2", "contract §5.6 and §8", "contract §4, §11" and the like. */
function readCitations(place: string, source: string): Citation[] {
  const runs = source.matchAll(/contract((?:[\s*/#]|,|and|or)*§\d+(?:\.\d+)?)+/gi);
  return [...runs].flatMap(([run]) =>
    [...run.matchAll(/§(\d+(?:\.\d+)?)/g)].map(([, section = '']) => ({ place, section })),
  );
}

const listed = spawnSync('git', ['ls-files', 'packages', 'apps', 'tests', 'docs'], {
  cwd: root,
  encoding: 'utf8',
});
const files = listed.stdout
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|css|md|yaml)$/.test(file) && !file.startsWith('tests/gates/'));

function readSource(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

test('the sections of the contract are found', () => {
  expect([...sections]).toEqual(expect.arrayContaining(['0.1', '1.1', '5.6', '9', '11']));
});

test('every citation of the contract leads to a section', () => {
  const citations = files.flatMap((file) => readCitations(file, readSource(file)));
  expect(citations.length).toBeGreaterThan(50);
  expect(citations.filter(({ section }) => !sections.has(section))).toEqual([]);
});

test('a citation of a section that does not exist is found', () => {
  const dangling = readCitations('a.ts', '// See contract §1.1 and §99.9.')
    .map(({ section }) => section)
    .filter((section) => !sections.has(section));
  expect(dangling).toEqual(['99.9']);
});

test('every section sign names its document', () => {
  const loose = files
    .filter((file) => file.startsWith('packages/') || file.startsWith('apps/'))
    .filter((file) => {
      const source = readSource(file);
      const signs = source.match(/§\d/g)?.length ?? 0;
      return signs !== readCitations(file, source).length;
    });
  expect(loose).toEqual([]);
});

test('no comment cites a document that the repository does not hold', () => {
  const citing = files.filter((file) =>
    /\(design[,)]|design(?:'s)? law \d|see the design/i.test(readSource(file)),
  );
  expect(citing).toEqual([]);
});
