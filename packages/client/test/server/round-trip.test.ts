import { createSandbox, type SandboxOptions } from '@23telecom/sandbox/node';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import {
  createClient,
  isNotFoundError,
  isPermissionError,
  isServerError,
  isValidationError,
  type TelecomClient,
} from '../../src/index.ts';
import { createProxyHandler, limitSend, toNodeHandler } from '../../src/server/index.ts';
import { serve } from './upstream.ts';

interface Setting extends AsyncDisposable {
  readonly browser: TelecomClient;
  readonly direct: TelecomClient;
  readonly sandbox: ReturnType<typeof createSandbox>;
}

/** Connects a browser's client, a proxy on node:http, the server's client and a sandbox over sockets. */
const setUp = async (options: SandboxOptions = {}): Promise<Setting> => {
  const sandbox = createSandbox({ hasHistory: false, ...options });
  const { url } = await sandbox.listen();
  const direct = createClient({ apiKey: 'sk_prod_local', baseUrl: url, maxRetries: 0 });
  const handler = toNodeHandler(
    createProxyHandler({
      client: direct,
      allow: [
        'sms.send',
        'sms.preview',
        'sms.status',
        'sms.messages.list',
        'sms.messages.export',
        'sms.stats.daily',
        'account.balance',
        'account.pricing',
        'webhooks.get',
        'webhooks.update',
      ],
      authorize: () => true,
      limits: { 'sms.send': limitSend({ senders: ['MyApp'] }) },
    }),
  );
  const proxy = await serve((request, response) => void handler(request, response));
  return {
    browser: createClient({ proxy: `${proxy.origin}/api/telecom`, maxRetries: 0 }),
    direct,
    sandbox,
    async [Symbol.asyncDispose]() {
      await proxy[Symbol.asyncDispose]();
      await sandbox.close();
    },
  };
};

const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };

test('each result is the same as without the proxy', async () => {
  await using setting = await setUp({ clock: 'manual' });
  const { browser, direct } = setting;
  const sent = await browser.sms.send(message);
  const messageId = sent.results[0]?.messageId ?? '';
  expect(sent.summary).toMatchObject({ accepted: 1, encoding: 'GSM-7' });
  expect(await browser.sms.status(messageId)).toEqual(await direct.sms.status(messageId));
  expect({ ...(await browser.sms.messages.list()) }).toEqual({
    ...(await direct.sms.messages.list()),
  });
  expect(await browser.sms.stats.daily()).toEqual(await direct.sms.stats.daily());
  expect(await browser.account.balance()).toEqual(await direct.account.balance());
  expect(await browser.account.pricing()).toEqual(await direct.account.pricing());
  expect(await browser.webhooks.get()).toEqual(await direct.webhooks.get());
  expect((await browser.sms.preview(message)).estimate).toEqual(
    (await direct.sms.preview(message)).estimate,
  );
  const csv = await (await direct.sms.messages.export()).text();
  expect(await (await browser.sms.messages.export()).text()).toBe(csv);
});

test('lists, exports, sendMany and waitFor work in the browser', async () => {
  await using setting = await setUp({ clock: 'manual' });
  const recipients = Array.from({ length: 120 }, (_, index) => `+447911100${100 + index}`);
  const run = setting.browser.sms.sendMany({ recipients, text: 'Hello', senderId: 'MyApp' });
  expect(await run.summary()).toMatchObject({ accepted: 120, requests: 2 });
  const listed = await setting.browser.sms.messages.list({ limit: 50 }).toArray({ limit: 200 });
  expect(new Set(listed.map(({ recipient }) => recipient)).size).toBe(120);
  const rows: string[] = [];
  const download = await setting.browser.sms.messages.export({ sender: 'MyApp' });
  for await (const { recipient } of download.rows()) rows.push(recipient);
  expect(rows.sort()).toEqual([...recipients].sort());
  await setting.sandbox.clock.advance('10s');
  const done = await setting.browser.sms.waitFor(listed[0]?.messageId ?? '');
  expect(done.status).toBe('DELIVRD');
});

test('errors keep their class and fields', async () => {
  await using setting = await setUp({ balance: 0 });
  const { browser } = setting;
  const fail = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );

  const missing = await fail(browser.sms.status('api_1_2_3'));
  expect(isNotFoundError(missing) && missing.code).toBe('NOT_FOUND');
  const wrong = await fail(browser.webhooks.update({ deliveryUrl: 'ftp://example.com' }));
  expect(isValidationError(wrong) && wrong.issues[0]?.path).toBe('deliveryUrl');
  const limited = await fail(browser.sms.send({ ...message, senderId: 'Other' }));
  expect(isValidationError(limited) && [limited.code, limited.issues[0]?.path]).toEqual([
    'LIMIT_EXCEEDED',
    'senderId',
  ]);
  const denied = await fail(browser.account.payments());
  expect(isPermissionError(denied) && denied.code).toBe('OPERATION_NOT_ALLOWED');
  const broke = await fail(browser.sms.send(message));
  expect(isServerError(broke) && [broke.code, broke.sent, broke.retryable]).toEqual([
    'SERVICE_UNAVAILABLE',
    'no',
    false,
  ]);
});

test('leaving the loop over an export ends the download from the provider', async () => {
  let isClosed = false;
  const provider = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' });
    response.write('id,recipient\r\n');
    const timer = setInterval(() => response.write('1,+447911123456\r\n'), 5);
    response.on('close', () => {
      clearInterval(timer);
      isClosed = true;
    });
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  const { port } = provider.address() as { port: number };
  const handler = toNodeHandler(
    createProxyHandler({
      client: createClient({ apiKey: 'sk_prod_local', baseUrl: `http://127.0.0.1:${port}` }),
      allow: ['sms.messages.export'],
      authorize: () => true,
    }),
  );
  await using proxy = await serve((request, response) => void handler(request, response));
  const browser = createClient({ proxy: `${proxy.origin}/api/telecom` });
  const rows = (await browser.sms.messages.export()).rows();
  expect((await rows.next()).value).toMatchObject({ recipient: '+447911123456' });
  await rows.return?.();
  await expect.poll(() => isClosed).toBe(true);
  provider.close();
});
