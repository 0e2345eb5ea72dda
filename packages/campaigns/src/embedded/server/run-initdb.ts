import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { serverUserName } from './folder-paths.ts';
import { passPath } from './pass-path.ts';
import { serverEnvironment } from './server-environment.ts';
import type { ServerUser } from './server-user.ts';
import { toSpawnError, unavailableError } from './store-errors.ts';

/** The places of the descriptors that the process inherits, after its three streams. */
const dataPlace = 3;
const passwordPlace = 4;

/**
 * Runs `initdb` in an empty folder. It reads the password from a file, as everybody can read the
 * arguments of a process.
 */
export async function runInitdb(
  binaries: string,
  user: ServerUser,
  { data, password }: { readonly data: string; readonly password: string },
): Promise<void> {
  const isOtherUser = user.uid !== undefined;
  const dataPath = passPath(data, dataPlace, isOtherUser);
  const passwordPath = passPath(password, passwordPlace, isOtherUser);
  const child = spawn(
    path.join(binaries, 'bin/initdb'),
    [
      `--pgdata=${dataPath.path}`,
      `--pwfile=${passwordPath.path}`,
      `--username=${serverUserName}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorts by code points: the same on every machine, and no libc can change the order.
      '--no-locale',
    ],
    {
      ...user,
      cwd: binaries,
      env: serverEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe', dataPath.descriptor, passwordPath.descriptor],
      windowsHide: true,
    },
  );
  dataPath.close();
  passwordPath.close();
  let output = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const [code] = (await once(child, 'close').catch((error: unknown) => {
    throw toSpawnError(error);
  })) as [number | null];
  if (code === 0) return;
  throw unavailableError(`initdb failed (${code ?? 'killed'}): ${describeEnd(output)}`);
}

/** The reason of `initdb`. It names files and settings, never the password. */
function describeEnd(output: string): string {
  const line = output
    .split('\n')
    .find((text) => /error:|FATAL:|could not|cannot|not found/.test(text));
  const reason = line?.trim() ?? 'it gave no reason';
  return reason.includes('look up effective user')
    ? `${reason}; add a user with this ID to /etc/passwd, or use openPostgres`
    : reason;
}
