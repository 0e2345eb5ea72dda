import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createClient } from '@23telecom/client';
import { createSandbox, outcomes, type Sandbox } from '@23telecom/sandbox/node';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePort } from '../../../../scripts/find-free-port.mjs';
import { writeCode } from '../../src/code/write-code.ts';
import type { CodeTarget } from '../../src/code/code-message.ts';
import { handlingCode } from '../../src/what-if/handling-code.ts';
import { drafts } from './drafts.ts';
import {
  createTemporaryProject,
  runProgram,
  runTypescript,
  type TemporaryProject,
} from './temporary-project.ts';

let project: TemporaryProject;
let sandbox: Sandbox;
let target: CodeTarget;
beforeAll(async () => {
  project = await createTemporaryProject();
  sandbox = createSandbox({ hasHistory: false });
  const { url } = await sandbox.listen({ port: 0 });
  target = { kind: 'sandbox', baseUrl: url, apiKey: 'sk_prod_local' };
});
afterAll(async () => {
  await sandbox.close();
  await project.remove();
});

/** The inputs that the code for a failure leaves to the reader. */
const inputsOfHandlingCode = `declare const recipients: string[];
declare const text: string;
declare const senderId: string;
declare function saveStatus(messageId: string, status: string): Promise<void>;
export { recipients, text, senderId, saveStatus };
`;

/** The errors of TypeScript in the files of the project, with its strictest options. */
function checkTypes(files: readonly string[]): readonly string[] {
  const config = path.join(project.root, 'tsconfig.json');
  const { config: json } = ts.readConfigFile(config, (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(json, ts.sys, project.root);
  // Readers do not write under our rules of style.
  const program = ts.createProgram(files, { ...options, noUnusedLocals: true });
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file?.fileName.startsWith(project.root))
    .map(({ file, messageText }) => {
      const place = path.relative(project.root, file?.fileName ?? '');
      return `${place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
}

test('all code is free of type errors, and each form renders with the message', async () => {
  const files: string[] = [];
  for (const [name, message] of Object.entries(drafts)) {
    for (const kind of ['react', 'typescript', 'vitest'] as const) {
      const snippets = writeCode(kind, message, target, 'late-webhook');
      const directory = await project.paste(`${kind}-${name}`, snippets);
      files.push(...snippets.map(({ fileName }) => path.join(directory, fileName)));
    }
  }
  for (const [name, code] of Object.entries(handlingCode)) {
    const file = path.join(project.root, `${name}.ts`);
    await writeFile(file, `${code}\n${inputsOfHandlingCode}`);
    files.push(file);
  }
  const control = path.join(project.root, 'control.ts');
  await writeFile(control, 'export const wrong: string = 1;\n');
  expect(checkTypes([...files, control])).toEqual([
    "control.ts: Type 'number' is not assignable to type 'string'.",
  ]);

  const render = path.join(project.root, 'render.mts');
  await writeFile(
    render,
    `import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
const pages = {};
for (const name of ${JSON.stringify(Object.keys(drafts))}) {
  const { default: App } = await import(\`./react-\${name}/src/App.tsx\`);
  pages[name] = renderToString(createElement(App));
}
console.log(JSON.stringify(pages));
`,
  );
  const output = await runProgram('node', [...runTypescript, render], project.root);
  const pages = JSON.parse(output) as Readonly<Record<string, string>>;
  for (const [name, { people }] of Object.entries(drafts)) {
    expect(pages[name]).toContain(people.at(-1)?.recipient);
    expect(pages[name]).toMatch(/<button[^>]*>Send/);
  }
}, 240_000);

test('the server of the React tab sends for a browser that has no key', async () => {
  const { one } = drafts;
  const server = one && writeCode('react', one, target)[1];
  if (server === undefined) throw new Error('The React tab has no server.');
  const port = await findFreePort();
  const directory = await project.paste('server', [
    { ...server, code: server.code.replace('8787', String(port)) },
  ]);
  const child = spawn('node', [...runTypescript, 'server.ts'], {
    cwd: directory,
    stdio: 'inherit',
  });
  try {
    const proxy = `http://127.0.0.1:${port}/api/telecom`;
    const browser = createClient({
      proxy,
      fetch: (url, init) => {
        const headers = new Headers(init?.headers);
        headers.set('Origin', 'http://localhost:5173');
        return fetch(url, { ...init, headers });
      },
    });
    await expect
      .poll(
        () =>
          fetch(proxy).then(
            () => true,
            () => false,
          ),
        { timeout: 20_000 },
      )
      .toBe(true);
    await browser.sms.send({ to: [outcomes.delivered[0]], text: 'Hi', senderId: 'MyApp' });
    expect(sandbox.messages()).toHaveLength(1);
  } finally {
    child.kill();
  }
}, 120_000);
