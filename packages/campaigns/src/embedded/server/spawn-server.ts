import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { findFreePort } from './find-free-port.ts';
import type { FolderPaths } from './folder-paths.ts';
import { markServer } from './is-running.ts';
import { passPath } from './pass-path.ts';
import { serverEnvironment } from './server-environment.ts';
import type { ServerUser } from './server-user.ts';
import { fitsSocketPath } from './socket-address.ts';

/** How a server is started. */
export interface ServerOptions {
  /** A folder with `bin`, `lib` and `share`. */
  readonly binaries: string;
  readonly user: ServerUser;
  /** More settings of PostgreSQL. */
  readonly settings: Readonly<Record<string, string>>;
  /** The descriptor of the lifeline's end for reading; undefined if the platform has no such pipes. */
  readonly lifeline: number | undefined;
}

/** After the three streams and the lifeline. */
const dataPlace = 4;
const maxLogBytes = 10_000_000;

/**
 * The parent of the server. When the last process that has the lifeline open is gone, `cat` ends and the
 * server stops. The shell itself is waiting for the server, so its number cannot pass to another process.
 */
const supervisor = [
  '"$@" 3<&- &',
  'server=$!',
  '(cat <&3 >/dev/null; kill -INT "$server" 2>/dev/null) 4<&- &',
  'watcher=$!',
  'exec 3<&- 4<&-',
  'wait "$server"',
  'kill "$watcher" 2>/dev/null',
].join('\n');

/** Starts PostgreSQL. It outlives this process, as other processes may have joined it. */
export async function spawnServer(
  paths: FolderPaths,
  options: ServerOptions,
): Promise<ChildProcess> {
  const { binaries, user, lifeline } = options;
  const data = passPath(paths.data, dataPlace, user.uid !== undefined);
  const settings = {
    ...(await findListenSettings(paths)),
    ...baseSettings,
    ...markServer(paths.data),
    ...options.settings,
  };
  const command = [
    path.join(binaries, 'bin/postgres'),
    '-D',
    data.path,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const [file = '', ...args] =
    lifeline === undefined ? command : ['/bin/sh', '-c', supervisor, 'sh', ...command];
  const log = openLog(paths.log);
  try {
    const child = spawn(file, args, {
      ...user,
      cwd: '/',
      env: serverEnvironment(),
      // Ctrl-C in a terminal reaches the group of the program; PostgreSQL ends after the program.
      detached: true,
      stdio: ['ignore', log, log, lifeline ?? 'ignore', data.descriptor],
      windowsHide: true,
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
    data.close();
  }
}

/** The logs of PostgreSQL quote statements, but no values: `terse` drops the details that would. */
const baseSettings = {
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  max_connections: '100',
  // The default asks for the machine's whole address space in some containers.
  shared_buffers: '128MB',
};

async function findListenSettings({ data }: FolderPaths): Promise<Record<string, string>> {
  const isSocket =
    process.platform === 'linux' || (process.platform !== 'win32' && fitsSocketPath(data));
  if (!isSocket) {
    return { listen_addresses: '127.0.0.1', port: String(await findFreePort()) };
  }
  return {
    listen_addresses: '',
    // In the data folder, which only its owner can enter.
    unix_socket_directories: '.',
    unix_socket_permissions: '0700',
    port: '5432',
  };
}

/** Opens the log. A large one begins anew. */
function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maxLogBytes) rmSync(file);
  return openSync(file, 'a', 0o600);
}
