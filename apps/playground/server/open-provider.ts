import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { SandboxError } from '@23telecom/sandbox';
import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
  type SandboxServer,
} from '@23telecom/sandbox/node';
import { providerUrl } from '../src/shared/provider-url.ts';
import { sandboxKey } from './sandbox-key.ts';

/** The provider: a sandbox, or the live API. */
export interface Provider {
  readonly apiKey: string;
  readonly baseUrl: string;
  /** Undefined if it is the live API. */
  readonly sandbox: Sandbox | undefined;
  /** The folder for the data of this account. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** Options of `openProvider`. */
export interface ProviderOptions {
  /** A key of the live API. Without one, a sandbox is started. */
  readonly apiKey?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly sandbox?: SandboxOptions | undefined;
  readonly dataFolder: string;
  /** The port of the sandbox's API; if it is in use, any free one is taken. */
  readonly apiPort: number;
}

/** Servers on one machine at the same time, each with data of its own. */
const maxSandboxes = 20;

/** Opens the provider, with the data that its last server has left. */
export async function openProvider(options: ProviderOptions): Promise<Provider> {
  const { apiKey, baseUrl = providerUrl, dataFolder } = options;
  if (apiKey === undefined) return openSandbox(options);
  // Runs belong to an account; the key itself must not be readable from the name.
  const account = createHash('sha256').update(`${baseUrl} ${apiKey}`).digest('hex').slice(0, 12);
  return {
    apiKey,
    baseUrl,
    sandbox: undefined,
    folder: path.join(dataFolder, `live-${account}`),
    close: () => Promise.resolve(),
  };
}

async function openSandbox({
  sandbox: given,
  dataFolder,
  apiPort,
}: ProviderOptions): Promise<Provider> {
  for (let number = 1; number <= maxSandboxes; number += 1) {
    const folder = path.join(dataFolder, number === 1 ? 'sandbox' : `sandbox-${number}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const sandbox = tryToOpen({ balance: 100, ...given, data: path.join(folder, 'sandbox.data') });
    if (!sandbox) continue;
    const { url: baseUrl } = await listenAt(sandbox, apiPort).catch(async (error: unknown) => {
      await sandbox.close();
      throw error;
    });
    return { apiKey: sandboxKey, baseUrl, sandbox, folder, close: () => sandbox.close() };
  }
  throw new Error(`${maxSandboxes} playgrounds run already. Stop one of them first.`);
}

/** Undefined if another playground uses the data. */
function tryToOpen(options: SandboxOptions): Sandbox | undefined {
  try {
    return createSandbox(options);
  } catch (error) {
    if (error instanceof SandboxError && error.code === 'DATA_IN_USE') return undefined;
    throw error;
  }
}

async function listenAt(sandbox: Sandbox, port: number): Promise<SandboxServer> {
  try {
    return await sandbox.listen({ port });
  } catch (error) {
    if (error instanceof SandboxError && error.code === 'PORT_IN_USE') {
      return sandbox.listen({ port: 0 });
    }
    throw error;
  }
}
