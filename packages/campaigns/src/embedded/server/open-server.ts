import { closeSync, mkdirSync, readFileSync } from 'node:fs';
import { type Binaries, findBinaries } from '../binaries/find-binaries.ts';
import { prepareBinaries } from '../binaries/prepare-binaries.ts';
import { CampaignError } from '../../errors/campaign-error.ts';
import { checkVersion } from './check-version.ts';
import { createData } from './create-data.ts';
import { withFolderLock } from './folder-lock.ts';
import { type FolderPaths, nameFolderPaths, serverUserName } from './folder-paths.ts';
import { openLifeline } from './open-lifeline.ts';
import { findServerUser } from './server-user.ts';
import { type HeldAddress, holdAddress } from './socket-address.ts';
import { startOrJoin } from './start-or-join.ts';
import { stopServer } from './stop-server.ts';
import { hasUsers, registerUser } from './users.ts';

/** The parts of a server that tests replace. */
export interface OpenServerOptions {
  readonly binaries?: Binaries | undefined;
  readonly settings?: Readonly<Record<string, string>> | undefined;
}

/** Where a server can be reached. */
export interface ServerConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Connections stay on this machine. */
  readonly ssl: false;
}

/** A server of a folder, shared by all processes of this machine. */
export interface Server {
  readonly connection: ServerConnection;
  /** Starts the server again, or joins it, after it was lost. */
  recover(): Promise<ServerConnection>;
  /** Lets go of the server. The last one stops it, and waits for its end. */
  close(): Promise<void>;
}

/** Time for another process to create the data, start the server or stop it. */
const lockTimeoutMs = 120_000;

/** Joins the server of a folder, or creates and starts it. */
export async function openServer(
  folder: string,
  { binaries = findBinaries(), settings = {} }: OpenServerOptions = {},
): Promise<Server> {
  const paths = nameFolderPaths(folder);
  makeFolder(paths);
  const user = findServerUser(paths.data);
  const programs = await prepareBinaries(binaries, user.uid !== undefined);
  const lifeline = openLifeline(paths.lifeline);
  let address: HeldAddress | undefined;

  async function start(): Promise<ServerConnection> {
    checkVersion(paths.data, binaries.major);
    await createData(paths, programs, user);
    const reader = lifeline?.openReader();
    try {
      const options = { binaries: programs, user, settings, lifeline: reader };
      const postmaster = await startOrJoin(paths, options);
      address?.release();
      address = holdAddress(paths.data, postmaster);
      const password = readFileSync(paths.password, 'utf8');
      const { host, port } = address;
      return { host, port, user: serverUserName, password, database: 'postgres', ssl: false };
    } finally {
      if (reader !== undefined) closeSync(reader);
    }
  }

  async function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    try {
      return await withFolderLock(paths.lock, lockTimeoutMs, run);
    } catch (error) {
      throw toFolderError(error);
    }
  }

  const opened = await inTurn(async () => {
    const connection = await start();
    return { connection, registration: registerUser(paths.users) };
  }).catch((error: unknown) => {
    lifeline?.close();
    throw error;
  });
  return {
    connection: opened.connection,
    recover: () => inTurn(start),
    async close() {
      await inTurn(async () => {
        opened.registration.release({ remove: true });
        if (!hasUsers(paths.users)) await stopServer(paths, programs);
      });
      address?.release();
      lifeline?.close();
    },
  };
}

function makeFolder({ folder }: FolderPaths): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw toFolderError(error);
  }
}

/** Errors of files name the file and what failed, such as a folder of another user (`EACCES`). */
function toFolderError(error: unknown): unknown {
  const { syscall, code } = error as NodeJS.ErrnoException;
  if (syscall === undefined || code === undefined) return error;
  return new CampaignError({
    code: 'STORE_UNAVAILABLE',
    description:
      `the folder of the store cannot be used (${code} at ${syscall}): expected a folder on a local ` +
      'disk that this user may write to',
    cause: error,
  });
}
