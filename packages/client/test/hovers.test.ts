import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../src');

/** Every example in a doc comment, by a file name beside its source. */
function findExamples(): Map<string, string> {
  const examples = new Map<string, string>();
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!/^(?!.*\.test(-d)?\.ts$).*\.ts$/.test(file)) continue;
    const text = readFileSync(path.join(src, file), 'utf8');
    for (const [, block = ''] of text.matchAll(/^ *\* ```ts\n(.*?)^ *\* ```$/gms)) {
      const code = block.replace(/^ *\* ?/gm, '');
      examples.set(path.join(src, `hover-${examples.size}-${path.basename(file)}`), code);
    }
  }
  return examples;
}

/** The names that each entry point exports, with the entry point. */
function findExports(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of ['opentelemetry', 'codes', 'node', 'webhooks', 'server', '.']) {
    const index = readFileSync(path.join(src, entry, 'index.ts'), 'utf8');
    for (const [, list = ''] of index.matchAll(/export (?:type )?\{([^}]*)\}/g)) {
      for (const part of list.split(',')) {
        const name = part.replace(/\btype\b/, '').trim();
        if (name) found.set(name, `./${entry === '.' ? '' : `${entry}/`}index.ts`);
      }
    }
  }
  return found;
}

const { config } = ts.readConfigFile(path.resolve(src, '../tsconfig.json'), (name) =>
  readFileSync(name, 'utf8'),
);
const options = {
  ...ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(src)).options,
  noUnusedLocals: false,
  noUnusedParameters: false,
  // Types are imported beside values, and callbacks of the reader's own names have no types.
  verbatimModuleSyntax: false,
  noImplicitAny: false,
};

/** The diagnostics of each example, as the checker of a user's editor would show them. */
function check(codes: ReadonlyMap<string, string>): ReadonlyMap<string, readonly ts.Diagnostic[]> {
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => codes.has(name) || disk.fileExists(name),
    readFile: (name) => codes.get(name) ?? disk.readFile(name),
    getSourceFile: (name, version) => {
      const code = codes.get(name);
      return code === undefined
        ? disk.getSourceFile(name, version)
        : ts.createSourceFile(name, code, version);
    },
  };
  const program = ts.createProgram([...codes.keys()], options, host);
  return new Map(
    [...codes.keys()].map((name) => {
      const file = program.getSourceFile(name);
      return [
        name,
        [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)],
      ];
    }),
  );
}

const unknownName = 2304;
const unknownShorthand = 18004;
/** Some examples are the end of the reader's own function. */
const returnOutside = 1108;

/**
 * Completes the examples as a reader would: what this package exports is imported, `telecom` is a client,
 * and any other name is the reader's own.
 */
function complete(examples: ReadonlyMap<string, string>): Map<string, string> {
  const exported = findExports();
  const modules = new Map([...examples].map(([file, code]) => [file, `export {};\n${code}`]));
  const completed = new Map<string, string>();
  for (const [file, problems] of check(modules)) {
    const names = new Set(
      problems
        .filter(({ code }) => code === unknownName || code === unknownShorthand)
        .map(
          ({ messageText }) =>
            /'(\w+)'/.exec(ts.flattenDiagnosticMessageText(messageText, '\n'))?.[1] ?? '',
        ),
    );
    const lines = [...names].map((name) => {
      const entry = exported.get(name);
      if (entry) return `import { ${name} } from '${entry}';`;
      if (name === 'telecom') return `declare const telecom: import('./index.ts').TelecomClient;`;
      return `declare const ${name}: any;`;
    });
    completed.set(file, [...lines, 'export {};', examples.get(file) ?? ''].join('\n'));
  }
  return completed;
}

test('each example in a hover compiles', () => {
  const examples = findExamples();
  expect(examples.size).toBeGreaterThan(50);
  const problems = [...check(complete(examples))].flatMap(([file, diagnostics]) =>
    diagnostics
      .filter(({ code }) => code !== returnOutside)
      .map(
        ({ messageText }) =>
          `${path.basename(file)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      ),
  );
  expect(problems).toEqual([]);
}, 60_000);

test('an example with a wrong option would fail', () => {
  const file = path.join(src, 'hover-control.ts');
  const code = "const telecom = createClient({ apiKey: 'x', baseURL: 'y' });";
  const [diagnostics = []] = check(complete(new Map([[file, code]]))).values();
  expect(diagnostics.map((each) => each.code)).toEqual([2561]);
}, 60_000);
