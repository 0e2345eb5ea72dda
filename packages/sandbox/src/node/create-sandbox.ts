import { fillGlobals } from '../globals/fill-globals.ts';
import { openSandbox } from '../opening/open-sandbox.ts';
import { checkOption } from '../sandbox/check-option.ts';
import type { SandboxOptions } from '../sandbox/sandbox-options.ts';
import { milliseconds, object } from '../shared/checks.ts';
import { createStage } from '../stage/create-stage.ts';
import type { NodeSandbox } from './node-sandbox.ts';
import type { NodeSandboxOptions } from './node-sandbox-options.ts';
import { openData, type OpenData } from './persistence/open-data.ts';
import { openPersistence } from './persistence/open-persistence.ts';
import { serveOpenApi } from './server/serve-openapi.ts';
import type { ListenOptions, SandboxServer } from './server/sandbox-server.ts';

/**
 * Opens a sandbox: the provider's API in this process. It listens on a socket only after `listen`.
 *
 * @throws SandboxError `INVALID_OPTION`; `INVALID_DATA` or `DATA_IN_USE` if a data file can't be used
 * @example
 * ```ts
 * const sandbox = createSandbox();
 * const { url } = await sandbox.listen({ port: 2323 });
 * ```
 */
export function createSandbox(options: NodeSandboxOptions = {}): NodeSandbox {
  fillGlobals();
  checkOption('options', options, object);
  const { data: file, dataLossMs, ...others } = options;
  if (dataLossMs !== undefined) checkOption('dataLossMs', dataLossMs, milliseconds);
  const data = file === undefined ? undefined : openData(file);
  try {
    return open(others, data, dataLossMs);
  } catch (error) {
    data?.lock.release();
    throw error;
  }
}

function open(
  options: SandboxOptions,
  data: OpenData | undefined,
  dataLossMs: number | undefined,
): NodeSandbox {
  const stage = createStage({ ...options, seed: options.seed ?? data?.read?.data.head.seed });
  const persistence =
    data === undefined ? undefined : openPersistence(stage, data, { ...options, dataLossMs });
  const servers = new Set<SandboxServer>();

  async function beforeClose(): Promise<void> {
    await Promise.all(Array.from(servers, (server) => server.close()));
    await persistence?.close();
  }

  const { sandbox, pipeline, checkOpen } = openSandbox(stage, {
    respond: serveOpenApi,
    beforeResponse: persistence?.settle,
    beforeClose,
  });

  async function listenOn(listenOptions: ListenOptions = {}): Promise<SandboxServer> {
    checkOpen();
    // Loaded late: test environments without a global `Request` cannot load the server.
    const { listen } = await import('./server/listen.ts');
    const server = await listen({ pipeline, faults: stage.faults }, listenOptions);
    servers.add(server);
    return server;
  }

  return { ...sandbox, listen: listenOn };
}
