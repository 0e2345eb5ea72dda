import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { chromiumArguments } from '../../../scripts/chromium.mjs';
import { callPlayground } from '../server/testing/call-playground.ts';
import { forkPlayground, killForks } from '../server/testing/fork-playground.ts';
import { pastePeople, send } from './compose-page.ts';
import { waitForScripts } from './wait-for-script.ts';

const count = 300;
let folder: string;
let browser: Browser;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'playground-'));
  browser = await chromium.launch({
    executablePath: inject('executablePath'),
    args: [...chromiumArguments],
  });
});
afterEach(async () => {
  await browser.close();
  killForks();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function fill(page: Page): Promise<void> {
  const rows = Array.from(
    { length: count },
    (_, index) => `+4479120${String(index).padStart(5, '0')}\tA${index}`,
  );
  await page.getByLabel('From', { exact: true }).fill('MyApp');
  await pastePeople(page, ['phone\tcode', ...rows].join('\n'));
  await page.getByLabel('Text', { exact: true }).fill('Your code is {{code}}');
  await expect.poll(() => page.getByTestId('sum').textContent()).toContain(`= ${count}`);
}

async function readSent(url: string): Promise<readonly string[]> {
  const { get } = await callPlayground(url);
  const path = '/api/sandbox/messages?limit=10000';
  const { messages } = await get<{ messages: readonly { recipient: string }[] }>(path);
  return messages.map(({ recipient }) => recipient);
}

function chipOf(page: Page): Promise<string | null> {
  return page.getByTestId('run-chip').textContent();
}

test('a send outlives a reload, a second tab, closed tabs and a killed server, and is asked about before it is repeated', async () => {
  const first = await forkPlayground(folder, 300);
  const context = await browser.newContext({
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  waitForScripts(context);
  const page = await context.newPage();
  await page.goto(first.url);
  await fill(page);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: /^Send/ });
  // A double click is one run.
  await confirm.dblclick();
  await page.waitForURL('**/runs/*');
  const { pathname } = new URL(page.url());
  await expect.poll(() => chipOf(page)).toMatch(/[1-9]\d* of 300/);

  await page.reload();
  await expect.poll(() => chipOf(page)).toMatch(/[1-9]\d* of 300/);
  const second = await context.newPage();
  await second.goto(`${first.url}/statistics`);
  await second.getByTestId('run-chip').click();
  await second.waitForURL(`**${pathname}`);
  await page.close();
  await second.close();
  await first.end('SIGKILL');

  const restarted = await forkPlayground(folder, 0);
  expect((await readSent(restarted.url)).length).toBeLessThan(count);
  const third = await context.newPage();
  await third.goto(restarted.url + pathname);
  await expect
    .poll(() => third.getByTestId('verdict').textContent(), { timeout: 60_000 })
    .toMatch(new RegExp(`Billed once\\..* ${count} messages`));
  const sent = await readSent(restarted.url);
  expect(sent).toHaveLength(count);
  expect(new Set(sent).size).toBe(count);

  // The same again: the page asks, and going back sends nothing.
  await third.goto(restarted.url);
  await fill(third);
  await send(third);
  const question = third.getByRole('dialog', { name: 'Send this again?' });
  await expect.poll(() => question.textContent()).toContain(`the same ${count} people`);
  await question.getByRole('button', { name: 'Don’t send' }).click();
  expect(await readSent(restarted.url)).toHaveLength(count);
}, 120_000);
