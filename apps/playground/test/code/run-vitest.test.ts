import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCode } from '../../src/code/write-code.ts';
import type { ScenarioKind } from '../../src/code/scenario.ts';
import { drafts } from './drafts.ts';
import { createTemporaryProject, runProgram, type TemporaryProject } from './temporary-project.ts';

const scenarios: readonly (ScenarioKind | undefined)[] = [
  undefined,
  'drop-after-acceptance',
  'drop-before-acceptance',
  'rate-limit',
  'balance-too-low',
  'late-webhook',
  'database-error',
];

let project: TemporaryProject;
beforeAll(async () => {
  project = await createTemporaryProject();
  await writeFile(
    path.join(project.root, 'vitest.config.ts'),
    `import { resolveSources } from '../../../../vitest.base.ts';
export default { ...resolveSources, test: { root: import.meta.dirname, isolate: false, maxWorkers: 1 } };
`,
  );
});
afterAll(() => project.remove());

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly failureMessages: readonly string[] }[];
  }[];
}

async function runTests(folder: string): Promise<Report> {
  const output = path.join(project.root, `${folder}.report.json`);
  const flags = ['--config', 'vitest.config.ts', '--reporter=json', `--outputFile=${output}`];
  const command = path.resolve(import.meta.dirname, '../../../../node_modules/.bin/vitest');
  await runProgram(command, ['run', ...flags, folder], project.root).catch(() => undefined);
  return JSON.parse(await readFile(output, 'utf8')) as Report;
}

test('“Copy as Vitest” gives a test that passes, for each failure and each list', async () => {
  let count = 0;
  for (const [name, message] of Object.entries(drafts)) {
    // Long lists differ from short ones only in what they compare, not in the failure.
    const isLong = message.people.length > 100;
    for (const scenario of isLong ? scenarios.slice(0, 2) : scenarios) {
      const [snippet] = writeCode('vitest', message, target, scenario);
      if (snippet) await project.paste(`passing/${name}-${scenario ?? 'normal'}`, [snippet]);
      count += 1;
    }
  }
  const report = await runTests('passing');
  const failures = report.testResults.flatMap(({ name, message, assertionResults }) =>
    [message, ...assertionResults.flatMap(({ failureMessages }) => failureMessages)]
      .filter(Boolean)
      .map((text) => `${path.relative(project.root, name)}: ${text}`),
  );
  expect(failures).toEqual([]);
  expect(report.numPassedTests).toBe(count);
}, 240_000);

test('such a test fails when a message is billed twice', async () => {
  const { one } = drafts;
  const [snippet] = one ? writeCode('vitest', one, target, 'drop-after-acceptance') : [];
  if (snippet === undefined) throw new Error('There is no draft.');
  const again = `void (await sandbox.fetch(sandbox.baseUrl + '/sms/send', {
        method: 'POST',
        headers: { 'X-API-Key': 'sk_prod_local' },
        body: sandbox.requests()[0]?.body ?? null,
      }));
      const messages = `;
  await project.paste('failing', [
    { ...snippet, code: snippet.code.replace('const messages = ', again) },
  ]);
  const report = await runTests('failing');
  expect(report).toMatchObject({ numPassedTests: 0, numFailedTests: 1 });
}, 240_000);

const target = { kind: 'sandbox', baseUrl: 'http://127.0.0.1:1/api/v1', apiKey: 'key' } as const;
