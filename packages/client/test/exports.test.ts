import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, unknown>>>>;
}

const manifest = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as Manifest;

const entries = Object.entries(manifest.exports).flatMap(([name, target]) =>
  typeof target === 'string' ? [] : [{ name, source: String(target['@23telecom/source']) }],
);

test('the package has these entry points', () => {
  expect(entries.map(({ name }) => name)).toEqual([
    '.',
    './webhooks',
    './server',
    './node',
    './opentelemetry',
    './codes',
  ]);
});

describe.each(entries)('$name', ({ name, source }) => {
  test('exports', async () => {
    const module = (await import(new URL(`../${source}`, import.meta.url).href)) as object;
    expect(Object.keys(module).sort()).toMatchSnapshot(name);
  });

  test('types', () => {
    const text = readFileSync(new URL(`../${source}`, import.meta.url), 'utf8');
    const file = ts.createSourceFile(source, text, ts.ScriptTarget.Latest);
    // An entry point names each export, without `export *`.
    const types = file.statements.flatMap((statement) => {
      const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
      if (!clause || !ts.isNamedExports(clause)) return [`not a list: ${statement.getText(file)}`];
      const { isTypeOnly } = statement as ts.ExportDeclaration;
      return clause.elements.flatMap((element) =>
        isTypeOnly || element.isTypeOnly ? [element.name.text] : [],
      );
    });
    expect(types.sort()).toMatchSnapshot(`${name} types`);
  });
});
