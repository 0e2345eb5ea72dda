import {
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readUrl, startCommand, type CommandProcess } from './support/command-process.ts';
import { readPath, sendMessage } from './support/send-message.ts';
import { sendBatches } from './support/send-batches.ts';
import { createSandbox, SandboxError, type Sandbox } from '../src/node.ts';

let folder: string;
let data: string;
const running = new Set<CommandProcess>();

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'durable-'));
  data = path.join(folder, 'state');
});

afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  await Promise.all(Array.from(running, ({ exited }) => exited));
  running.clear();
  await rm(folder, { recursive: true });
});

const manual = { clock: 'manual', now: '2026-02-13T10:30:00Z', seed: 7 } as const;

async function serve(
  ...parameters: readonly string[]
): Promise<{ readonly url: string; readonly kill: () => Promise<void> }> {
  const started = startCommand(
    ...['--port', '0', '--quiet', '--balance', '10000000', '--data', data],
    ...parameters,
  );
  running.add(started);
  const url = await readUrl(started);
  return {
    url,
    kill: async () => {
      started.child.kill('SIGKILL');
      await started.exited;
      running.delete(started);
    },
  };
}

async function readStored(): Promise<ReadonlySet<string>> {
  await using sandbox = createSandbox({ clock: 'manual', data });
  return new Set(sandbox.messages().map(({ messageId }) => messageId));
}

function missing(acknowledged: ReadonlySet<string>, stored: ReadonlySet<string>): number {
  return [...acknowledged].filter((messageId) => !stored.has(messageId)).length;
}

test('every acknowledged send is there after a kill under load, also while the file is rewritten', async () => {
  const acknowledged = new Set<string>();
  let rewrites = 0;
  for (const target of [500, 30_000, 33_000]) {
    const { url, kill } = await serve();
    const load = sendBatches(url, { senders: 8, recipients: 100 });
    let drafts = 0;
    await expect
      .poll(
        async () => {
          if ((await readdir(folder)).some((name) => name.endsWith('.new'))) drafts += 1;
          // The later kills hit a rewrite.
          return load.acknowledged.size >= target || (target > 10_000 && drafts > 0);
        },
        { timeout: 60_000, interval: 5 },
      )
      .toBe(true);
    await kill();
    await load.ended;
    rewrites += drafts > 0 ? 1 : 0;
    for (const messageId of load.acknowledged) acknowledged.add(messageId);
    expect(missing(acknowledged, await readStored())).toBe(0);
    expect(await readdir(folder)).toEqual(['state']);
  }
  expect(acknowledged.size).toBeGreaterThan(5000);
  expect(rewrites).toBeGreaterThan(0);
}, 120_000);

test('control: with an accepted loss, an acknowledged send is lost at a kill', async () => {
  const { url, kill } = await serve('--data-loss', '60000');
  const response = await sendMessage({ baseUrl: url, fetch });
  const { messages } = (await response.json()) as {
    readonly messages: readonly { readonly message_id: string }[];
  };
  await kill();
  expect(messages).toHaveLength(1);
  expect(missing(new Set([messages[0]?.message_id ?? '']), await readStored())).toBe(1);
}, 60_000);

describe('a line that a stop left incomplete', () => {
  test.each([1, 5, 40, 200])('is left out: %i bytes are missing', async (bytes) => {
    const sandbox = createSandbox({ ...manual, hasHistory: false, data });
    await sendMessage(sandbox);
    const { size } = await stat(data);
    await sendMessage(sandbox);
    const grown = await stat(data);
    await sandbox.close();
    expect(grown.size).toBeGreaterThan(size + bytes);
    await truncate(data, grown.size - bytes);
    const second = createSandbox({ ...manual, data });
    expect(second.messages()).toHaveLength(1);
    await sendMessage(second);
    await second.close();
    expect(await readStored()).toHaveProperty('size', 2);
  });

  test('is refused if a whole line follows: the file was damaged later', async () => {
    const sandbox = createSandbox({ ...manual, data });
    await sendMessage(sandbox);
    await sendMessage(sandbox);
    await sandbox.close();
    const content = await readFile(data, 'utf8');
    const lines = content.split('\n');
    const place = lines.slice(0, -2).join('\n').length - 10;
    const file = await open(data, 'r+');
    await file.write(content[place] === '0' ? '1' : '0', place);
    await file.close();
    expect(readCode()).toBe('INVALID_DATA');
  });

  test('is refused inside the state, which is never incomplete in its place', async () => {
    await createSandbox({ ...manual, data }).close();
    const [first = '', second = ''] = (await readFile(data, 'utf8')).split('\n');
    await writeFile(data, `${first}\n${second.slice(0, -20)}`);
    expect(readCode()).toBe('INVALID_DATA');
  });
});

function readCode(): string {
  try {
    void createSandbox({ ...manual, data }).close();
  } catch (error) {
    if (error instanceof SandboxError) return error.code;
  }
  return 'none';
}

test('everything is there after a kill: statuses, tests, settings, keys, faults, logs and jobs', async () => {
  const apiKeys = ['sk_prod_local', 'sk_test_local', { key: 'sk_prod_signed', secret: 'a secret' }];
  const options = {
    ...manual,
    apiKeys,
    webhooks: { deliveryUrl: 'http://127.0.0.1:9/' },
    fetch: () => Promise.resolve(new Response(null, { status: 500 })),
    data,
  } as const;
  const first = createSandbox(options);
  for (const key of ['sk_prod_local', 'sk_test_local']) await sendMessage(first, key);
  await first.clock.advance('4s');
  await sendMessage(first);
  first.faults.add({ kind: 'status', on: 'account.balance', nth: 9 });
  first.faults.add({ kind: 'rotate-key', on: 'account.profile', replacement: 'sk_prod_new' });
  await readPath(first, '/user/profile');
  await readPath(first, '/user/balance', 'sk_prod_new');
  first.click(first.messages()[0]?.messageId ?? '');
  await first.clock.advance('2s');
  await first.fetch(`${first.baseUrl}/user/webhooks`, {
    method: 'PUT',
    headers: { 'X-API-Key': 'sk_prod_new' },
    body: JSON.stringify({ click_url: 'http://127.0.0.1:9/click', signing_secret: 'geheim' }),
  });
  const { requests, ...expected } = structuredClone(first.snapshot());
  // The copy of the file is that of a killed process: nothing is written to it at the end.
  const copy = path.join(folder, 'copy');
  await writeFile(copy, await readFile(data));
  await first.close();

  await using second = createSandbox({ ...options, data: copy });
  // A request is logged once its response is ready, so the last entry may follow a little later.
  const stored = JSON.parse(JSON.stringify(second.snapshot())) as typeof expected & {
    readonly requests: unknown;
  };
  expect(stored).toEqual(JSON.parse(JSON.stringify({ ...expected, requests: stored.requests })));
  expect(requests.length).toBeGreaterThan(4);
  expect(stored.requests).toEqual(JSON.parse(JSON.stringify(requests.slice(0, -1))));
});

test('a delivery that was in progress at a kill is made again', async () => {
  let posts = 0;
  const options = { ...manual, webhooks: { impressionUrl: 'http://127.0.0.1:9/' }, data } as const;
  const first = createSandbox({ ...options, fetch: () => new Promise(() => (posts += 1)) });
  await sendMessage(first);
  const copy = path.join(folder, 'copy');
  await writeFile(copy, await readFile(data));
  const second = createSandbox({
    ...options,
    data: copy,
    fetch: () => {
      posts += 1;
      return Promise.resolve(new Response());
    },
  });
  await second.clock.advance(0);
  expect([posts, second.webhooks.log().length]).toEqual([2, 1]);
  await second.close();
  await first.close();
});

test('a reset and a restored snapshot are on disk before control responds', async () => {
  const first = createSandbox({ ...manual, data });
  await sendMessage(first);
  const snapshot = first.snapshot();
  const control = async (method: string, at: string, body?: unknown): Promise<Sandbox> => {
    const url = new URL(`/_sandbox/${at}`, first.baseUrl);
    const response = await first.fetch(url, { method, body: JSON.stringify(body) });
    expect(response.status).toBe(200);
    const copy = path.join(folder, `copy-${at}`);
    await writeFile(copy, await readFile(data));
    return createSandbox({ ...manual, data: copy });
  };
  await using reset = await control('POST', 'reset');
  expect(reset.messages()).toHaveLength(0);
  await using restored = await control('PUT', 'snapshot', snapshot);
  expect(restored.messages()).toHaveLength(1);
  await first.close();
});

describe('a file that is deleted or moved while a sandbox uses it', () => {
  test('is written again before the next send is acknowledged', async () => {
    const first = createSandbox({ ...manual, data });
    await sendMessage(first);
    await rm(data);
    await sendMessage(first);
    const copy = path.join(folder, 'copy');
    await writeFile(copy, await readFile(data));
    await using second = createSandbox({ ...manual, data: copy });
    expect(second.messages()).toHaveLength(2);
    await first.close();
  });
});

test('a send that cannot be saved is not acknowledged', async () => {
  const inner = path.join(folder, 'inner');
  data = path.join(inner, 'state');
  await mkdir(inner);
  const sandbox = createSandbox({ ...manual, data });
  expect((await sendMessage(sandbox)).status).toBe(200);
  await rm(inner, { recursive: true });
  const response = await sendMessage(sandbox);
  expect([response.status, await response.json()]).toMatchObject([
    500,
    { error_code: 'INTERNAL_ERROR', description: `${data} can't be written (ENOENT).` },
  ]);
  // Reading goes on.
  expect((await readPath(sandbox, '/user/balance')).status).toBe(200);
  await expect(sandbox.close()).rejects.toMatchObject({ code: 'CANNOT_SAVE' });
});

test('the draft of a killed process is deleted at the next start', async () => {
  await createSandbox({ ...manual, data }).close();
  await writeFile(path.join(folder, 'state.new'), 'sk_prod_local');
  await createSandbox({ ...manual, data }).close();
  expect(await readdir(folder)).toEqual(['state']);
});

test.each([-1, '5', Number.NaN])('a dataLossMs of %j is refused', (dataLossMs) => {
  expect(() => createSandbox({ data, dataLossMs: dataLossMs as number })).toThrow(
    'dataLossMs must be milliseconds, 0 or more.',
  );
});
