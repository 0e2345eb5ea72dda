import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium, type Browser, type BrowserContext } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments, requireChromium } from '../../scripts/chromium.mjs';
import type { Journey } from './journey.ts';

// The sandbox in a browser, without any server of the API. The server here gives out files alone.

declare global {
  var takeJourney: () => Promise<Journey>;
}

const executablePath = await requireChromium();

const names = ['page', 'worker', 'service-worker'] as const;
let files: Map<string, string>;
let server: Server;
let origin: string;
let browser: Browser;
let context: BrowserContext;

async function bundle(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: names.map((name) => `${import.meta.dirname}/${name}.ts`),
    outdir: '/',
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    conditions: ['@23telecom/source'],
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

describe.runIf(executablePath !== undefined)('the sandbox in Chromium', () => {
  beforeAll(async () => {
    files = await bundle();
    server = createServer((request, response) => {
      const script = files.get(request.url ?? '');
      const type = script === undefined ? 'text/html' : 'text/javascript';
      response.setHeader('Content-Type', `${type}; charset=utf-8`);
      response.end(
        script ?? '<!doctype html><title>No server</title><script src="/page.js"></script>',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: [...chromiumArguments],
    });
    context = await browser.newContext();
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  const whole: Journey = {
    segments: 1,
    status: 'DELIVRD',
    reports: [{ messageId: expect.stringMatching(/^api_/) as string, status: 'DELIVRD' }],
    responses: [204],
    durationMs: expect.any(Number) as number,
  };

  test('a page goes from the text to the delivery and its webhook, offline', async () => {
    const page = await context.newPage();
    const requests: string[] = [];
    await page.goto(origin);
    page.on('request', (request) => requests.push(request.url()));
    await context.setOffline(true);
    const journey = await page.evaluate(() => globalThis.takeJourney());
    await context.setOffline(false);
    expect(journey).toEqual(whole);
    expect(requests).toEqual([]);
    // The client polls every three seconds and more, of the sandbox's time.
    expect(journey.durationMs).toBeLessThan(3000);
  });

  test('a Web Worker does the same', async () => {
    const page = await context.newPage();
    await page.goto(origin);
    const journey = await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker('/worker.js');
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
        }),
    );
    expect(journey).toEqual(whole);
  });

  test('a Service Worker responds to the calls of its page', async () => {
    const page = await context.newPage();
    await page.goto(origin);
    const result = await page.evaluate(async () => {
      const { serviceWorker } = navigator;
      const controlled = new Promise((resolve) => {
        serviceWorker.addEventListener('controllerchange', resolve);
      });
      await serviceWorker.register('/service-worker.js');
      if (serviceWorker.controller === null) await controlled;
      const headers = { 'X-API-Key': 'sk_prod_local', 'Content-Type': 'application/json' };
      const body = { to: ['+447700900000'], message: 'Hi', sender_id: 'MyApp' };
      const sent = await fetch('/api/v1/sms/send', {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      const { messages } = (await sent.json()) as { messages: { message_id: string }[] };
      for (;;) {
        const path = `/api/v1/sms/status/${messages[0]?.message_id ?? ''}`;
        const response = await fetch(path, { headers });
        const { message } = (await response.json()) as { message: { status: string } };
        if (message.status === 'DELIVRD') return [sent.status, response.status, message.status];
      }
    });
    expect(result).toEqual([200, 200, 'DELIVRD']);
  });
});
