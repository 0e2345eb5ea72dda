import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createWebhooks } from '../../src/webhooks/index.ts';

const webhooks = createWebhooks({ secrets: 'whsec_one' });
const body = '{"message_id":"api_1","status":"DELIVRD"}';

/** Starts the server of `receiver.ts` as a process of its own. */
async function start(...parameters: readonly string[]) {
  const child = fork(fileURLToPath(new URL('./receiver.ts', import.meta.url)), parameters, {
    execArgv: ['--conditions=@23telecom/source', '--import=tsx'],
  });
  const messages: unknown[] = [];
  child.on('message', (message) => void messages.push(message));
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await expect.poll(() => messages).toHaveLength(1);
  const [{ port }] = messages as [{ port: number }];
  return {
    post: async () => {
      const url = `http://127.0.0.1:${port}/webhooks/delivery`;
      const headers = await webhooks.sign(body);
      return fetch(url, { method: 'POST', body, headers }).then(
        ({ status }) => status,
        () => 'no response',
      );
    },
    isCalled: () => messages.includes('called'),
    kill: () => {
      child.kill('SIGKILL');
      return exit;
    },
  };
}

/** Kills a server within its callback, and makes the provider's next attempt at a second one. */
async function crash(mode: 'respondLast' | 'respondFirst') {
  const folder = await mkdtemp(path.join(tmpdir(), 'webhook-crash-'));
  const files = [path.join(folder, 'store'), path.join(folder, 'events')] as const;
  const first = await start(...files, mode, '60000');
  const response = first.post();
  await expect.poll(() => first.isCalled()).toBe(true);
  // Only respondFirst confirms an event whose callback still runs.
  if (mode === 'respondFirst') await response;
  await first.kill();
  const attempts = [await response];
  if (attempts[0] !== 204) {
    const second = await start(...files, mode, '0');
    // The claim of the killed process first expires.
    await expect.poll(() => second.post()).toBe(204);
    attempts.push(204, await second.post());
    await second.kill();
  }
  const events = await readFile(files[1], 'utf8').catch(() => '');
  await rm(folder, { recursive: true });
  return { attempts, events };
}

test('a process killed within its callback has confirmed nothing, and the next attempt handles the event once', async () => {
  expect(await crash('respondLast')).toEqual({
    attempts: ['no response', 204, 204],
    events: 'api_1\n',
  });
});

test('the control: with respondFirst, the same kill loses the event', async () => {
  expect(await crash('respondFirst')).toEqual({ attempts: [204], events: '' });
});
