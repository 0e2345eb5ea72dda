import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { codeBlocks } from './snippets.ts';

const root = path.resolve(import.meta.dirname, '../..');

it('every snippet of the README is correct in its types', () => {
  const sources = new Map(
    codeBlocks('ts').map((code, index) => [path.join(root, 'src', `readme-${index + 1}.ts`), code]),
  );
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (name) =>
    ts.sys.readFile(name),
  );
  const options = {
    ...ts.parseJsonConfigFileContent(config, ts.sys, root).options,
    // A snippet may name what it does not use.
    noUnusedLocals: false,
  };
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => sources.has(name) || disk.fileExists(name),
    readFile: (name) => sources.get(name) ?? disk.readFile(name),
    getSourceFile: (name, target) => {
      const code = sources.get(name);
      return code === undefined
        ? disk.getSourceFile(name, target)
        : ts.createSourceFile(name, code, target);
    },
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  const problems = [...sources.keys()].flatMap((name) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .map(
        ({ messageText }) =>
          `${path.basename(name)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      ),
  );
  expect(problems).toEqual([]);
}, 60_000);
