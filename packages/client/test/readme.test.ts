import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

test('every snippet of the README is correct in its types', () => {
  const snippets = new Map(
    [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ''], index) => [
      path.join(root, 'src', `readme-${index + 1}.ts`),
      code,
    ]),
  );
  expect(snippets.size).toBeGreaterThan(0);
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (name) =>
    readFileSync(name, 'utf8'),
  );
  // A snippet may name what it does not use.
  const options = {
    ...ts.parseJsonConfigFileContent(config, ts.sys, root).options,
    noUnusedLocals: false,
  };
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => snippets.has(name) || disk.fileExists(name),
    readFile: (name) => snippets.get(name) ?? disk.readFile(name),
    getSourceFile: (name, languageVersion) => {
      const code = snippets.get(name);
      return code === undefined
        ? disk.getSourceFile(name, languageVersion)
        : ts.createSourceFile(name, code, languageVersion);
    },
  };
  const program = ts.createProgram([...snippets.keys()], options, host);
  const problems = [...snippets.keys()].flatMap((name) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText }) =>
        `${path.basename(name)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
  expect(problems).toEqual([]);
}, 60_000);
