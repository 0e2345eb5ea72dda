import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFreePort } from '../../../scripts/find-free-port.mjs';
import { type PlaygroundOptions, startPlayground } from './start-playground.ts';

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'playground-'));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true, maxRetries: 5 }));

function start(options: Partial<PlaygroundOptions>) {
  return startPlayground({ port: 0, page: 'built', dataFolder, ...options });
}

test('a start that fails gives its data back, so that the next start has the same account', async () => {
  const secret = path.join(dataFolder, 'sandbox/webhook-secret');
  // A folder in place of the file with the secret.
  await mkdir(secret, { recursive: true });
  await expect(start({})).rejects.toThrow('EISDIR');

  await rm(secret, { recursive: true });
  const playground = await start({});
  expect(playground.folder).toBe(path.join(dataFolder, 'sandbox'));
  await playground.close();
});

test('a start whose provider cannot be reached gives its port back', async () => {
  const port = await findFreePort();
  const refusing = await findFreePort();
  await expect(
    start({
      port,
      apiKey: 'sk_prod_test',
      baseUrl: `http://127.0.0.1:${refusing}/api/v1`,
      publicUrl: 'https://playground.example',
    }),
  ).rejects.toMatchObject({ operation: 'webhooks.update' });
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow();
});

test('a port that does not exist fails, and the data are free afterwards', async () => {
  await expect(start({ port: 70_000 })).rejects.toThrow();
  const playground = await start({});
  expect(playground.folder).toBe(path.join(dataFolder, 'sandbox'));
  await playground.close();
});
