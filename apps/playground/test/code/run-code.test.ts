import { createSandbox, type Sandbox } from '@23telecom/sandbox/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeTarget } from '../../src/code/code-message.ts';
import { writeCode } from '../../src/code/write-code.ts';
import { drafts, expectedTexts } from './drafts.ts';
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
  sandbox = createSandbox({ balance: 10_000, hasHistory: false });
  const { url } = await sandbox.listen({ port: 0 });
  target = { kind: 'sandbox', baseUrl: url, apiKey: 'sk_prod_local' };
});
afterAll(async () => {
  await sandbox.close();
  await project.remove();
});

/** The text that each number got. The sandbox accepts no message for a blocked country. */
function sentTexts(): Readonly<Record<string, string>> {
  const messages = sandbox.messages();
  expect(new Set(messages.map(({ recipient }) => recipient)).size).toBe(messages.length);
  return Object.fromEntries(messages.map(({ recipient, text }) => [recipient, text]));
}

function acceptedTexts(name: string): Readonly<Record<string, string>> {
  const texts = Object.entries(expectedTexts(drafts[name] ?? fail(name)));
  return Object.fromEntries(texts.filter(([recipient]) => !recipient.startsWith('+44770090007')));
}

function fail(name: string): never {
  throw new Error(`There is no draft ${name}.`);
}

const names = Object.keys(drafts);

test.each(names)('curl sends “%s” as pasted', { timeout: 240_000 }, async (name) => {
  sandbox.reset();
  const snippets = writeCode('curl', drafts[name] ?? fail(name), target);
  const directory = await project.paste(`curl-${name}`, snippets);
  await runProgram('sh', ['send.sh'], directory);
  expect(sentTexts()).toEqual(acceptedTexts(name));
  expect(sandbox.requests().map(({ status }) => status)).not.toContain(401);
});

test.each(names)('TypeScript sends “%s” as pasted', { timeout: 240_000 }, async (name) => {
  sandbox.reset();
  const snippets = writeCode('typescript', drafts[name] ?? fail(name), target);
  const directory = await project.paste(`typescript-${name}`, snippets);
  await runProgram('node', [...runTypescript, 'send.ts'], directory);
  expect(sentTexts()).toEqual(acceptedTexts(name));
});

test('a list of 10,000 people adds no line to the code', () => {
  const people = Array.from({ length: 10_000 }, (_, index) => ({
    recipient: `+4479110${String(10_000 + index)}`,
    values: { name: `Ann ${index}` },
  }));
  for (const kind of ['typescript', 'curl', 'react', 'vitest'] as const) {
    for (const text of ['Hi {{name}}', 'Hi']) {
      const [snippet] = writeCode(kind, { senderId: 'MyApp', text, people }, target);
      expect(snippet?.code.length).toBeLessThan(4_000);
      expect(snippet?.files[0]?.write()).toContain('+447911019999');
    }
  }
});

test('live code reads the key from the environment; hosted code says how to start the sandbox', () => {
  const message = drafts.one ?? fail('one');
  const live: CodeTarget = {
    kind: 'live',
    baseUrl: 'https://restlink23telecom.com/api/v1',
    apiKey: undefined,
  };
  const hosted: CodeTarget = { ...target, kind: 'hosted' };
  for (const kind of ['typescript', 'curl', 'react'] as const) {
    const code = writeCode(kind, message, live)
      .map((snippet) => snippet.code)
      .join('\n');
    expect(code).toContain('TELECOM_API_KEY');
    expect(code).toContain(live.baseUrl);
    expect(code).not.toContain('sk_prod_local');
    const start = writeCode(kind, message, hosted).map((snippet) => snippet.code);
    expect(start.join('\n')).toContain('npx @23telecom/sandbox');
  }
});
