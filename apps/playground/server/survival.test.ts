import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SandboxMessage } from '@23telecom/sandbox';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { RunDetails, RunSummary } from '../src/runs/data/run.ts';
import { callPlayground, type PlaygroundCaller } from './testing/call-playground.ts';
import { forkPlayground, killForks } from './testing/fork-playground.ts';

const count = 320;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'playground-'));
});
afterAll(async () => {
  killForks();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function readMessages({ get }: PlaygroundCaller): Promise<readonly SandboxMessage[]> {
  const path = '/api/sandbox/messages?limit=10000';
  return (await get<{ readonly messages: readonly SandboxMessage[] }>(path)).messages;
}

test('a run survives kill -9 in the middle and a server that is stopped: each recipient once', async () => {
  const people = Array.from({ length: count }, (_, index) => {
    const recipient = `+44791200${String(index).padStart(4, '0')}`;
    return { recipient, values: { code: `${index}` } };
  });
  const first = await forkPlayground(folder, 100);
  const caller = await callPlayground(first.url);
  const started = await caller.post('/api/runs', {
    senderId: 'MyApp',
    text: 'Your code is {{code}}',
    recipients: people,
  });
  const id = String(started.body.id);
  await vi.waitFor(async () => expect((await readMessages(caller)).length).toBeGreaterThan(60), {
    timeout: 30_000,
  });
  await first.end('SIGKILL');

  const second = await forkPlayground(folder, 20);
  const again = await callPlayground(second.url);
  const { get } = again;
  expect((await readMessages(again)).length).toBeLessThan(count);
  await vi.waitFor(
    async () => {
      const { runs } = await get<{ runs: readonly RunSummary[] }>('/api/runs');
      expect(runs[0]).toMatchObject({ id, state: 'sent', recipients: count, settled: count });
      // Undefined while a request that was open at the kill is being looked up.
      const { verdict } = await get<RunDetails>(`/api/runs/${id}`);
      expect(verdict).toMatchObject({ messages: count, isBilledOnce: true });
    },
    { timeout: 60_000, interval: 250 },
  );
  const sent = await readMessages(again);
  expect(sent).toHaveLength(count);
  const books = Object.fromEntries(sent.map(({ recipient, text }) => [recipient, text]));
  expect(books).toEqual(
    Object.fromEntries(
      people.map(({ recipient, values }) => [recipient, `Your code is ${values.code}`]),
    ),
  );

  expect(await second.end('SIGTERM')).toBe(0);
  const third = await forkPlayground(folder, 0);
  const last = await callPlayground(third.url);
  expect(await readMessages(last)).toHaveLength(count);
  const { runs } = await last.get<{ runs: readonly RunSummary[] }>('/api/runs');
  expect(runs).toMatchObject([{ id, state: 'sent', settled: count }]);
  await third.end('SIGTERM');
}, 120_000);
