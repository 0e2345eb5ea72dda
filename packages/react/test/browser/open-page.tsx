import { createServer, type IncomingMessage } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createClient, createMemoryStore } from '@23telecom/client';
import { createProxyHandler, toNodeHandler } from '@23telecom/client/server';
import { TelecomProvider } from '@23telecom/react';
import type { SmsFormState } from '@23telecom/react/composer';
import { createSandbox, type Sandbox, type SandboxOptions } from '@23telecom/sandbox';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { renderToString } from 'react-dom/server';
import { inject, onTestFinished } from 'vitest';
import { chromiumArguments } from '../../../../scripts/chromium.mjs';
import { findFreePort } from '../../../../scripts/find-free-port.mjs';
import { NewMessageWithAction } from '../../examples/composer-with-action.tsx';
import { createSendMessage } from '../../examples/send-message.ts';
import { pageDirectory } from './build-page.ts';

/** A sandbox, an application's server in front of it, and a page of that server in Chromium. */
export interface OpenPage {
  readonly sandbox: Sandbox;
  readonly origin: string;
  readonly page: Page;
  readonly context: BrowserContext;
  /** Lets the next send of the server meet a closed port. */
  readonly refuseOnce: () => void;
}

let browser: Browser | undefined;

export const launch = async (): Promise<Browser> =>
  (browser ??= await chromium.launch({
    executablePath: inject('executablePath'),
    args: [...chromiumArguments],
  }));

export const closeBrowser = async (): Promise<void> => {
  await browser?.close();
  browser = undefined;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Opens a form of the page in a new browser context. */
export const openPage = async (
  form: string,
  sandboxOptions: SandboxOptions = {},
  contextOptions: Parameters<Browser['newContext']>[0] = {},
): Promise<OpenPage> => {
  const sandbox = createSandbox({ hasHistory: false, ...sandboxOptions });
  let isRefused = false;
  const telecom = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    async fetch(url, init) {
      if (!isRefused || init?.method !== 'POST') return sandbox.fetch(url, init);
      isRefused = false;
      return fetch(`http://127.0.0.1:${await findFreePort()}`, init);
    },
    maxRetries: 0,
  });
  const proxy = toNodeHandler(
    createProxyHandler({
      client: telecom,
      allow: ['account.balance', 'account.pricing', 'sms.send', 'sms.status', 'sms.messages.list'],
      authorize: () => ({ visitor: 'ann' }),
      reveal: ['INSUFFICIENT_BALANCE'],
      onError: () => undefined,
    }),
  );
  const sendMessage = createSendMessage(telecom, createMemoryStore());

  const render = async (state: SmsFormState) => {
    const props = { draft: crypto.randomUUID(), initialState: state };
    // A framework gives each server action this function, so that a form works before its script has loaded.
    const send = Object.assign(
      (...given: Parameters<typeof sendMessage>) => sendMessage(...given),
      {
        // `useActionState` binds the action to its state, which stays on this server.
        bind: () => send,
        $$FORM_ACTION: () => ({
          name: '',
          action: '/messages',
          method: 'POST',
          encType: 'multipart/form-data',
          data: null,
        }),
      },
    );
    const html = renderToString(
      <QueryClientProvider client={new QueryClient()}>
        <TelecomProvider client={telecom}>
          <NewMessageWithAction {...props} send={send} />
        </TelecomProvider>
      </QueryClientProvider>,
    );
    const json = JSON.stringify(props).replaceAll('<', '\\u003c');
    const shell = await readFile(path.join(pageDirectory, 'index.html'), 'utf8');
    return shell
      .replace('<main id="root"></main>', () => `<main id="root">${html}</main>`)
      .replace(
        '</body>',
        () => `<script id="props" type="application/json">${json}</script></body>`,
      );
  };

  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const answer = async () => {
      if (pathname.startsWith('/api/telecom/')) return proxy(request, response);
      if (pathname === '/messages') {
        const state =
          request.method === 'POST' ? await sendMessage({}, await readForm(request)) : {};
        const isJson = search === '?json';
        response.setHeader(
          'content-type',
          isJson ? 'application/json' : 'text/html; charset=utf-8',
        );
        response.end(isJson ? JSON.stringify(state) : await render(state));
        return;
      }
      const file = pathname === '/' ? '/index.html' : pathname;
      response.setHeader('content-type', types[path.extname(file)] ?? 'text/plain');
      response.end(await readFile(path.join(pageDirectory, path.normalize(file))));
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const context = await (await launch()).newContext({ locale: 'en-GB', ...contextOptions });
  onTestFinished(async () => {
    await context.close();
    server.closeAllConnections();
    server.close();
    await sandbox.close();
  });
  const page = await context.newPage();
  await page.goto(form.startsWith('/') ? origin + form : `${origin}/?form=${form}`);
  return { sandbox, origin, page, context, refuseOnce: () => void (isRefused = true) };
};

const readForm = async (request: IncomingMessage): Promise<FormData> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  return new Response(Buffer.concat(chunks), { headers }).formData();
};
