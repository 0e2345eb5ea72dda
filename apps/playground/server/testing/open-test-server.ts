import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Playground, type PlaygroundOptions, startPlayground } from '../start-playground.ts';

/** A playground on a free port, with data that is deleted afterwards. */
export interface TestServer {
  readonly playground: Playground;
  /** The token of the page. */
  readonly token: string;
  readonly close: () => Promise<void>;
}

/** Starts a playground for a test. */
export async function openTestServer(
  options: Partial<PlaygroundOptions> = {},
): Promise<TestServer> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'playground-'));
  const playground = await startPlayground({ port: 0, page: 'built', dataFolder, ...options });
  const response = await fetch(`${playground.url}/api/config`);
  const { token = '' } = (await response.json()) as { readonly token?: string };
  return {
    playground,
    token,
    close: async () => {
      await playground.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
