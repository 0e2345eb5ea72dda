import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSandbox, type Sandbox } from '@23telecom/sandbox/node';
import {
  type Playground,
  type PlaygroundOptions,
  startPlayground,
} from '../server/start-playground.ts';

/** The password of live mode. */
export const password = 'correct horse battery';

/** A playground with a key. The live API is a sandbox on a socket, which the playground takes for the provider. */
export interface LivePlayground {
  readonly api: Sandbox;
  readonly playground: Playground;
  readonly close: () => Promise<void>;
}

/** Starts a live API and a playground that uses it. */
export async function openLive(options: Partial<PlaygroundOptions> = {}): Promise<LivePlayground> {
  const api = createSandbox();
  const { url: baseUrl } = await api.listen({ port: 0 });
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'playground-'));
  const playground = await startPlayground({
    port: 0,
    page: 'built',
    dataFolder,
    apiKey: 'sk_prod_local',
    baseUrl,
    password,
    // Outcomes are polled, because the live API cannot reach this server.
    patience: { timeoutMs: 5_000, settleMs: 1_000, reportMs: 1_000 },
    ...options,
  });
  return {
    api,
    playground,
    close: async () => {
      await playground.close();
      await api.close();
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
