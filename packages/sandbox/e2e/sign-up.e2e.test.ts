import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, outcomes, type SandboxServer } from '../src/node.ts';
import { launchBrowser } from './open-inbox.ts';
import { startSignUpApp } from './sign-up-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type ReadCode = (phone: string) => Promise<string>;

async function signUp(url: string, phone: string, readCode: ReadCode): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.getByLabel('Phone').fill(phone);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.getByLabel('Code').fill(await readCode(phone));
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Welcome');
  await page.close();
}

/** Waits as a program in another language does. */
async function readOverHttp({ origin }: SandboxServer, to: string): Promise<string> {
  const query = new URLSearchParams({ to, pattern: '\\d{6}' });
  const response = await fetch(`${origin}/_sandbox/messages/wait?${String(query)}`);
  const { match } = (await response.json()) as { readonly match: readonly string[] };
  return match[0] ?? '';
}

test('eight users sign up at once on one sandbox, each with the code of their own text', async () => {
  await using sandbox = createSandbox({ clock: 'manual' });
  const server = await sandbox.listen();
  await using app = await startSignUpApp(server.url);
  const phones = outcomes.delivered.slice(0, 8);
  await Promise.all(
    phones.map((phone, index) =>
      signUp(app.url, phone, async (to) => {
        if (index % 2 === 0) return readOverHttp(server, to);
        const { text } = await sandbox.waitForMessage({ to, text: /\d{6}/ });
        return /\d{6}/.exec(text)?.[0] ?? '';
      }),
    ),
  );
  expect(sandbox.messages().map(({ recipient }) => recipient)).toHaveLength(8);
});

test('the recipe for Playwright runs', async () => {
  await using sandbox = createSandbox();
  const server = await sandbox.listen();
  await using app = await startSignUpApp(server.url);
  const root = path.resolve(import.meta.dirname, '..');
  const snippet = await readFile(
    path.resolve(root, '../../docs/snippets/sandbox/playwright.ts'),
    'utf8',
  );
  // Playwright's own runner is not part of this repository: this gives its `test` a page to run with.
  const runs: ((fixtures: { readonly page: Page }) => Promise<void>)[] = [];
  const runner = {
    test: (_: string, run: (typeof runs)[number]) => void runs.push(run),
    expect: (locator: ReturnType<Page['getByRole']>) => ({
      toHaveText: (text: string) => expect.poll(() => locator.textContent()).toBe(text),
    }),
  };
  Object.assign(globalThis, { playwrightRunner: runner });
  const file = path.join(root, 'node_modules/.cache/snippets/playwright.ts');
  await mkdir(path.dirname(file), { recursive: true });
  const source = snippet
    .replace(
      /^import .*@playwright\/test';$/m,
      'const { test, expect } = globalThis.playwrightRunner;',
    )
    .replace('http://127.0.0.1:2323', server.origin);
  await writeFile(file, source);
  await import(/* @vite-ignore */ pathToFileURL(file).href);
  expect(runs).toHaveLength(1);
  for (const run of runs) {
    const context = await browser.newContext({ baseURL: app.url });
    await run({ page: await context.newPage() });
    await context.close();
  }
});
