import { analyze } from '@23telecom/encoding';
import { createSandbox, type SandboxOptions } from '@23telecom/sandbox';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createSignInCodes } from '../../examples/sign-in-codes/create-sign-in-codes.ts';
import { createClient, createMemoryStore, type SharedStore } from '../../src/index.ts';

const minute = 60_000;
const number = '+447911123456';

/** Starts the example over a sandbox, with a clock that the test moves. */
function open(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ hasHistory: false, ...options });
  let now = Date.now();
  const store = createMemoryStore({ clock: { now: () => now } });
  const telecom = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
    maxRetries: 0,
  });
  const settings = {
    telecom,
    store,
    domain: 'example.com',
    senderId: 'MyApp',
    secret: 's'.repeat(32),
  };
  return {
    sandbox,
    settings,
    ...createSignInCodes(settings),
    advance: (ms: number) => (now += ms),
    /** The code in the last message. */
    readCode: () => /#(\d+)$/.exec(sandbox.messages().at(-1)?.text ?? '')?.[1] ?? '',
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}

async function ask({ request }: ReturnType<typeof open>, to = number, visitor = 'ann') {
  const result = await request(to, visitor);
  return result.isSent ? result.id : expect.fail('the code was refused');
}

/** Another code than the given one. */
function wrong(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0');
}

test('the guide shows the example as it runs here', async () => {
  const root = path.resolve(import.meta.dirname, '../../../..');
  const guide = await readFile(path.join(root, 'docs/site/pages/guides/sign-in-codes.md'), 'utf8');
  expect(guide).toContain('packages/client/examples/sign-in-codes/create-sign-in-codes.ts"');
});

test('the text is one segment, and its last line is bound to the domain', async () => {
  await using codes = open();
  await ask(codes);
  const text = codes.sandbox.messages()[0]?.text ?? '';
  expect(analyze(text)).toMatchObject({ encoding: 'GSM-7', segments: 1 });
  const lines = text.split('\n');
  expect(lines.at(-1)).toMatch(/^@example\.com #\d{6}$/);
  expect(lines.slice(0, -1).join('\n')).toContain(codes.readCode());
});

test('a domain that makes two segments is refused at the start', async () => {
  await using codes = open();
  const domain = `${'long.'.repeat(30)}example`;
  expect(() => createSignInCodes({ ...codes.settings, domain })).toThrow('one segment');
});

test('the right code is accepted once', async () => {
  await using codes = open();
  const id = await ask(codes);
  const code = codes.readCode();
  const results = await Promise.all(
    Array.from({ length: 4 }, () => codes.verify(id, number, code)),
  );
  expect(results.filter(Boolean)).toHaveLength(1);
  expect(await codes.verify(id, number, code)).toBe(false);
});

test('after five wrong attempts the right code is refused too', async () => {
  await using codes = open();
  const id = await ask(codes);
  const code = codes.readCode();
  for (let attempt = 0; attempt < 5; attempt += 1) {
    expect(await codes.verify(id, number, wrong(code))).toBe(false);
  }
  expect(await codes.verify(id, number, code)).toBe(false);
});

test('a code belongs to its request and its number, and ends after five minutes', async () => {
  await using codes = open();
  const id = await ask(codes);
  const code = codes.readCode();
  expect(await codes.verify('another id', number, code)).toBe(false);
  expect(await codes.verify(id, '+447911123457', code)).toBe(false);
  codes.advance(5 * minute + 1);
  expect(await codes.verify(id, number, code)).toBe(false);
});

test.each([
  ['of more than 1,000 characters', 'x'.repeat(2000)],
  ['that is empty', ''],
  ['with a line end', '00000000-0000-4000-8000-000000000000\n'],
  ['that is no string', ['00000000-0000-4000-8000-000000000000', 'x']],
  ['that is absent', undefined],
  ['of another request', '00000000-0000-4000-8000-000000000000'],
])('an id %s is a wrong code, and leaves nothing in the store', async (_, id) => {
  await using codes = open();
  let changes = 0;
  const { store } = codes.settings;
  const watched: SharedStore = {
    ...store,
    count: (counters) => ((changes += 1), store.count(counters)),
    claim: (...claim) => ((changes += 1), store.claim(...claim)),
  };
  const { verify } = createSignInCodes({ ...codes.settings, store: watched });
  expect(await verify(id as string, number, '123456')).toBe(false);
  expect(changes).toBe(0);
});

test('a number has a cool-down of a minute and five codes an hour, whoever asks', async () => {
  await using codes = open();
  await ask(codes);
  const refused = await codes.request(number, 'bob');
  expect(refused).toMatchObject({ isSent: false });
  expect(!refused.isSent && refused.retryAfterMs).toBeLessThanOrEqual(minute);
  for (let code = 1; code < 5; code += 1) {
    codes.advance(minute);
    await ask(codes, number, `visitor ${code}`);
  }
  codes.advance(minute);
  const late = await codes.request(number, 'cid');
  expect(!late.isSent && Number(late.retryAfterMs)).toBeGreaterThan(50 * minute);
  codes.advance(60 * minute);
  await ask(codes);
});

test('a visitor, and a range of numbers, have limits', async () => {
  await using codes = open({ balance: 1000 });
  const results = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      codes.request(`+44770091${String(index).padStart(4, '0')}`, `visitor ${index % 100}`),
    ),
  );
  expect(results.filter(({ isSent }) => isSent)).toHaveLength(50);
  expect(codes.sandbox.messages()).toHaveLength(50);
  const own = await Promise.all(
    Array.from({ length: 30 }, (_, index) => codes.request(`+4479110000${10 + index}`, 'eve')),
  );
  expect(own.filter(({ isSent }) => isSent)).toHaveLength(10);
});

test('a failure that sent nothing needs no cool-down; after a lost response the code works', async () => {
  await using codes = open();
  codes.sandbox.faults.add({
    kind: 'status',
    on: 'sms.send',
    nth: 1,
    status: 500,
    code: 'DB_ERROR',
  });
  await expect(codes.request(number, 'ann')).rejects.toMatchObject({ sent: 'no' });
  codes.sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', nth: 1 });
  const id = await ask(codes);
  expect(await codes.verify(id, number, codes.readCode())).toBe(true);
});
