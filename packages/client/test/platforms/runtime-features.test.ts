import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createHmac } from '../../src/call/credentials/create-hmac.ts';
import { createClient } from '../../src/index.ts';
import { json, startServer } from '../support/scripted-server.ts';

const apiKey = 'sk_test_local';
const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
const balance = json(200, { balance: 1, currency: 'EUR' });

afterEach(() => vi.unstubAllGlobals());

/** A client that keeps the options of each `fetch`. */
function withKeptOptions(options: Parameters<typeof createClient>[0]) {
  const kept: RequestInit[] = [];
  const fetch = async (_url: unknown, init: RequestInit = {}) => {
    kept.push(init);
    return Response.json({ balance: 1, currency: 'EUR', data: { balance: 1 } });
  };
  return { kept, telecom: createClient({ ...options, fetch }) };
}

describe('User-Agent', () => {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };

  test('has the package and its version', async () => {
    await using server = await startServer(balance);
    await createClient({ apiKey, baseUrl: server.baseUrl }).account.balance();
    expect(server.requests[0]?.headers['user-agent']).toBe(
      `23telecom-client/${version} (@23telecom/client)`,
    );
  });

  test('may be your own', async () => {
    await using server = await startServer(balance);
    const headers = { 'User-Agent': 'my-app/1' };
    await createClient({ apiKey, baseUrl: server.baseUrl, headers }).account.balance();
    expect(server.requests[0]?.headers['user-agent']).toBe('my-app/1');
  });

  test('is left to browsers and apps', async () => {
    for (const globals of [{ document: {} }, { navigator: { product: 'ReactNative' } }]) {
      for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
      const { kept, telecom } = withKeptOptions({ proxy: 'https://app.test/api/telecom' });
      await telecom.account.balance();
      expect(new Headers(kept[0]?.headers).has('user-agent')).toBe(false);
      vi.unstubAllGlobals();
    }
  });
});

describe('cache', () => {
  test.each([{ apiKey }, { proxy: 'https://app.test/api/telecom' }])(
    'is no-store where Request has it: %o',
    async (options) => {
      const { kept, telecom } = withKeptOptions(options);
      await telecom.account.balance();
      expect(kept[0]).toMatchObject({ cache: 'no-store' });
    },
  );

  test.each([undefined, { prototype: {} }])('is left out elsewhere: %o', async (request) => {
    vi.stubGlobal('Request', request);
    const { kept, telecom } = withKeptOptions({ apiKey });
    await telecom.account.balance();
    expect(kept[0]).not.toHaveProperty('cache');
  });
});

describe('without a global', () => {
  test('URL.canParse: a client and a call', async () => {
    vi.stubGlobal('URL', class extends URL {});
    Object.defineProperty(URL, 'canParse', { value: undefined });
    const { telecom } = withKeptOptions({ apiKey, baseUrl: 'https://app.test/api/v1' });
    expect((await telecom.account.balance()).balance).toBe(1);
    expect(() => createClient({ apiKey, baseUrl: 'nowhere' })).toThrow(/baseUrl/);
  });

  test('crypto: sends through a proxy have ids of their own', async () => {
    vi.stubGlobal('crypto', undefined);
    const { kept, telecom } = withKeptOptions({ proxy: 'https://app.test/api/telecom' });
    for (let count = 0; count < 3; count += 1) await telecom.sms.send(message).catch(() => null);
    const ids = kept.map(({ body }) => (JSON.parse(body as string) as { id: string }).id);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^\d+-\d+-\d+-\d+$/);
  });

  test('ReadableStream, or a fetch without streams: an export says so', async () => {
    const fetch = async () => {
      const headers = new Headers({ 'content-type': 'text/csv' });
      // As React Native's `fetch`, which has no `body`.
      return { ok: true, status: 200, headers, text: async () => 'id' } as Response;
    };
    const expected = { code: 'NOT_SUPPORTED', sent: 'no', operation: 'sms.messages.export' };
    const telecom = createClient({ apiKey, fetch });
    await expect(telecom.sms.messages.export()).rejects.toMatchObject(expected);
    vi.stubGlobal('ReadableStream', undefined);
    await expect(telecom.sms.messages.export()).rejects.toMatchObject(expected);
  });

  test('crypto.subtle: what hashes and signs says so, and requests nothing', async () => {
    vi.stubGlobal('crypto', {});
    const { kept, telecom } = withKeptOptions({ proxy: 'https://app.test/api/telecom' });
    const run = telecom.sms.sendMany({ ...message, recipients: message.to });
    await expect(run.summary()).rejects.toMatchObject({
      code: 'NOT_SUPPORTED',
      description: expect.stringContaining('crypto.subtle') as unknown,
    });
    expect(kept).toEqual([]);
  });
});

test("Node's HMAC and that of the Web sign alike, also what is not ASCII", async () => {
  const texts = ['GET|/api/v1/user/balance|1|', 'Grüße 😀', '\ud800 alone', ''];
  const sign = createHmac('Schlüssel');
  const getBuiltin = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
  const signOnTheWeb = createHmac('Schlüssel');
  getBuiltin.mockRestore();
  for (const text of texts) {
    expect(sign(text)).toMatch(/^[\da-f]{64}$/);
    expect(await signOnTheWeb(text)).toBe(sign(text));
  }
});
