import { createSandbox } from '@23telecom/sandbox';
import { build } from 'esbuild';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArguments, requireChromium } from '../../../../scripts/chromium.mjs';
import { createClient, createMemoryStore, type TelecomClient } from '../../src/index.ts';
import {
  createProxyHandler,
  limitPace,
  type ProxyHandlerOptions,
  toNodeHandler,
} from '../../src/server/index.ts';
import { serve, type Served } from './upstream.ts';

// The client of a page in a real browser: cross-origin calls, two tabs, and a reload while sending.

declare global {
  interface Window {
    readonly createClient: (options: object) => TelecomClient;
    sending: Promise<unknown> | undefined;
  }
}

const executablePath: string | undefined = await requireChromium();
const message = { to: ['+447700900000'], text: 'Hello', senderId: 'MyApp' };

let browser: Browser | undefined;
let script = '';
const servers: Served[] = [];

beforeAll(async () => {
  if (executablePath === undefined) return;
  const [bundle, started] = await Promise.all([
    build({
      stdin: {
        contents: "import { createClient } from './index.ts'; window.createClient = createClient;",
        resolveDir: path.resolve(import.meta.dirname, '../../src'),
      },
      bundle: true,
      format: 'esm',
      write: false,
      conditions: ['@23telecom/source'],
    }),
    chromium.launch({ executablePath, args: chromiumArguments }),
  ]);
  script = bundle.outputFiles[0]?.text ?? '';
  browser = started;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
});

/** Starts a sandbox, a page, and the handler on a server of its own. */
async function open(options: (pageOrigin: string) => Partial<ProxyHandlerOptions>) {
  const sandbox = createSandbox({ hasHistory: false });
  const client = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
  });
  const site = await serve((request, response) => {
    const isScript = request.url === '/client.js';
    response.writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html',
      'set-cookie': 'user=ann; Path=/; SameSite=Lax',
    });
    response.end(
      isScript ? script : '<!doctype html><script type="module" src="/client.js"></script>',
    );
  });
  const handler = toNodeHandler(
    createProxyHandler({
      client,
      allow: ['sms.send', 'sms.messages.export'],
      authorize: ({ headers }) => {
        const visitor = /user=(\w+)/.exec(headers.get('cookie') ?? '')?.[1];
        return visitor !== undefined && { visitor };
      },
      ...options(site.origin),
    }),
  );
  const api = await serve((request, response) => void handler(request, response));
  servers.push(site, api);
  const context = await browser?.newContext();
  async function openTab(): Promise<Page> {
    const page = await context?.newPage();
    if (!page) throw new Error('the browser did not start');
    await page.goto(site.origin);
    await page.waitForFunction(() => 'createClient' in window);
    return page;
  }
  return { sandbox, api, openTab, close: () => Promise.all([context?.close(), sandbox.close()]) };
}

/** Runs in the page. */
async function send({ proxy, input, key }: { proxy: string; input: typeof message; key?: string }) {
  const telecom = window.createClient({
    proxy,
    headers: { 'x-page': 'yes' },
    // A page of another origin sends its cookies only with this option.
    fetch: (url: string, init: RequestInit) => fetch(url, { ...init, credentials: 'include' }),
  });
  try {
    const sending = key === undefined ? telecom.sms.send(input) : telecom.sms.sendOnce(key, input);
    window.sending = sending;
    const { results } = await sending;
    return { messageId: results?.[0]?.messageId, code: null, retryAfterMs: null };
  } catch (error) {
    const { code, retryAfterMs } = error as { code: string; retryAfterMs: number | null };
    return { messageId: null, code, retryAfterMs };
  }
}

test.runIf(executablePath)(
  'a page of a listed origin sends with its cookies, and reads failures',
  async () => {
    const limit = limitPace({ store: createMemoryStore(), visitor: { max: 1, perMs: 60_000 } });
    const { sandbox, api, openTab, close } = await open((origin) => ({
      origins: [origin],
      limits: { 'sms.send': limit },
    }));
    const page = await openTab();
    const proxy = `${api.origin}/api/telecom`;
    const first = await page.evaluate(send, { proxy, input: message });
    expect(first.messageId).toBe(sandbox.messages()[0]?.messageId);
    const second = await page.evaluate(send, { proxy, input: message });
    expect(second.code).toBe('PACE_EXCEEDED');
    expect(second.retryAfterMs).toBeGreaterThan(0);
    await close();
  },
);

test.runIf(executablePath)('a page of another origin can do nothing', async () => {
  const { sandbox, api, openTab, close } = await open(() => ({
    origins: ['https://shop.example'],
  }));
  const page = await openTab();
  const proxy = `${api.origin}/api/telecom`;
  const answer = await page.evaluate(send, { proxy, input: message });
  expect(answer.messageId).toBeNull();
  expect(sandbox.messages()).toEqual([]);
  await close();
});

test.runIf(executablePath)(
  'two tabs and a reload while sending are one message with one answer',
  async () => {
    const { sandbox, api, openTab, close } = await open((origin) => ({ origins: [origin] }));
    sandbox.faults.add({ kind: 'latency', ms: 800, on: 'sms.send' });
    const call = { proxy: `${api.origin}/api/telecom`, input: message, key: 'draft 1' };
    const [one, two] = [await openTab(), await openTab()];
    const lost = one.evaluate(send, call).catch(() => 'gone');
    await expect.poll(() => sandbox.messages().length).toBe(1);
    await one.reload();
    expect(await lost).toBe('gone');
    await one.waitForFunction(() => 'createClient' in window);
    const answers = await Promise.all([one.evaluate(send, call), two.evaluate(send, call)]);
    const messageId = sandbox.messages()[0]?.messageId;
    expect(answers.map((answer) => answer.messageId)).toEqual([messageId, messageId]);
    expect(sandbox.messages()).toHaveLength(1);
    await close();
  },
);
