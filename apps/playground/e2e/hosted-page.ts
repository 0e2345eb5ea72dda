import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Fault, outcomes } from '@23telecom/sandbox';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { expect, inject } from 'vitest';
import { chromiumArguments } from '../../../scripts/chromium.mjs';
import { buildHosted } from './build-hosted.ts';
import { pastePeople, send } from './compose-page.ts';
import { serveStatic, type StaticServer } from './serve-static.ts';
import { waitForScripts } from './wait-for-script.ts';

/** The path of the hosted page on its site. */
export const base = '/docs/playground/';

/** The hosted page on a file server, and a browser. */
export interface HostedSite {
  /** The files. */
  readonly folder: string;
  readonly server: StaticServer;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Builds the hosted page, and serves it within a site that has a 404 page of its own, as the documentation has. */
export async function openHostedSite(): Promise<HostedSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hosted-'));
  await buildHosted(folder, base);
  const handOver = await readFile(path.join(folder, 'hand-over.html'), 'utf8');
  const site = '<body>Not a page of this site<script>document.title = "The site";</script>';
  const server = await serveStatic(folder, base, `<!doctype html><head>${handOver}</head>${site}`);
  const browser = await chromium.launch({
    executablePath: inject('executablePath'),
    args: [...chromiumArguments],
  });
  return {
    folder,
    server,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A tab of its own, with an empty sandbox. */
export interface HostedTab {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses elsewhere that were asked for, by the Service Worker too. */
  readonly foreign: string[];
  /** Messages of uncaught errors. */
  readonly complaints: readonly string[];
}

/** Opens an empty tab, in a context of its own. */
export async function openTab({ browser, server }: HostedSite): Promise<HostedTab> {
  const context = await browser.newContext({
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  const foreign: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    const { protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !request.url().startsWith(server.url)) {
      foreign.push(request.url());
    }
  });
  waitForScripts(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, foreign, complaints };
}

/** Sends a message, and waits for its webhook. */
export async function sendOne(page: Page, url: string): Promise<void> {
  await page.getByLabel('From', { exact: true }).fill('MyApp');
  await page.getByLabel('To', { exact: true }).fill(outcomes.delivered[0]);
  await page.getByLabel('Text', { exact: true }).fill('Your code is 847291');
  await expect.poll(() => page.getByTestId('price').textContent()).toContain('€');
  await send(page);
  await page.waitForURL(`${url}runs/*`);
  await expect
    .poll(() => page.getByRole('heading', { level: 1 }).textContent(), { timeout: 20_000 })
    .toBe('1 message delivered');
  await expect
    .poll(() => page.getByTestId('run-rows').textContent())
    .toMatch(/Delivered.*webhook 204/);
}

/** Starts a run that takes long enough to be interrupted on any machine, and waits until it is being sent. */
export async function startSlowRun(page: Page, url: string, count: number): Promise<void> {
  const rows = Array.from(
    { length: count },
    (_, index) => `+4479120${String(index).padStart(5, '0')}\tA${index}`,
  );
  await page.goto(url);
  await page.getByLabel('From', { exact: true }).fill('MyApp');
  await pastePeople(page, ['phone\tcode', ...rows].join('\n'));
  await page.getByLabel('Text', { exact: true }).fill('Your code is {{code}}');
  await expect.poll(() => page.getByTestId('sum').textContent()).toContain(`× ${count} = ${count}`);
  const fault: Fault = { kind: 'latency', on: 'sms.send', ms: 250 };
  expect(await callApi(page, 'sandbox/faults', fault)).toBe(200);
  await send(page);
  await page.waitForURL(`${url}runs/*`);
  await expect
    .poll(() => page.getByTestId('run-chip').textContent())
    .toMatch(new RegExp(`[1-9]\\d* of ${count}`));
}

/** Waits for the end of a run, and asserts that each of its recipients got one message. */
export async function expectEachOnce(page: Page, count: number): Promise<void> {
  await expect
    .poll(() => page.getByTestId('verdict').textContent(), { timeout: 60_000 })
    .toMatch(new RegExp(`Billed once\\..* ${count} messages`));
  const sent = await readSent(page);
  expect(sent).toHaveLength(count);
  expect(new Set(sent.map(({ recipient }) => recipient)).size).toBe(count);
}

/** Makes a call of the page that changes something. Returns the status. */
export async function callApi(page: Page, call: string, input: unknown): Promise<number> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page.evaluate(
    async ([base, call, body]) => {
      const { token } = (await (await fetch(`${base}api/config`)).json()) as { token: string };
      const headers = { 'Content-Type': 'application/json', 'X-Playground-Token': token };
      return (await fetch(`${base}api/${call}`, { method: 'POST', headers, body })).status;
    },
    [base, call, JSON.stringify(input)] as const,
  );
}

/** The messages that the sandbox of the page has sent. */
export function readSent(page: Page): Promise<readonly { readonly recipient: string }[]> {
  return page.evaluate(async (base) => {
    const response = await fetch(`${base}api/sandbox/messages?limit=10000`);
    return ((await response.json()) as { messages: { recipient: string }[] }).messages;
  }, base);
}

/** Kills the Service Workers, as the browser does when it needs their memory. */
export async function killWorkers(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = (await session.send('Target.getTargets')) as {
    readonly targetInfos: readonly { readonly type: string; readonly targetId: string }[];
  };
  for (const { type, targetId } of targetInfos) {
    if (type === 'service_worker') await session.send('Target.closeTarget', { targetId });
  }
}
