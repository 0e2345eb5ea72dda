import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import type { Postmaster } from './read-postmaster.ts';

/** Both times are rounded to seconds, and the clock may have been adjusted since. */
const clockToleranceMs = 3000;
const ticksPerSecond = 100;

/**
 * Whether the process of `postmaster.pid` is still the server that wrote it. After a crash, its number may
 * belong to any other process, also to another PostgreSQL.
 */
export function isRunning({ processId, startedAt }: Postmaster, data: string): boolean {
  if (!isProcess(processId)) return false;
  if (process.platform === 'win32') return true;
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-p', String(processId), '-o', 'comm='], {
      encoding: 'utf8',
    });
    return stdout.includes('postgres');
  }
  const found = readLinuxProcess(processId);
  if (found?.name === 'postgres' && readCommand(processId).includes(nameMark(data))) return true;
  if (found?.name === 'postgres' && worksElsewhere(processId, data)) return false;
  return found?.name === 'postgres' && Math.abs(found.startedAt - startedAt) < clockToleranceMs;
}

/**
 * A setting in the command of a server that names its data folder. Unlike the times, it stays the same when the
 * clock of the machine is set, and every user may read it.
 */
export function markServer(data: string): Readonly<Record<string, string>> {
  const { dev = 0, ino = 0 } = statSync(data, { throwIfNoEntry: false }) ?? {};
  return { 'telecom.data_folder': `${dev}.${ino}` };
}

function nameMark(data: string): string {
  const [[name, value] = []] = Object.entries(markServer(data));
  return `\0${name}=${value}\0`;
}

/** The command of a process with NUL after each argument; empty if it cannot be read. */
function readCommand(processId: number): string {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Whether any process has this number. */
export function isProcess(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process is known to work in another folder than a server of this data folder would. */
function worksElsewhere(processId: number, data: string): boolean {
  try {
    const [own, found] = [statSync(data), statSync(`/proc/${processId}/cwd`)];
    return own.ino !== found.ino || own.dev !== found.dev;
  } catch {
    // Root may not look either, in most containers.
    return false;
  }
}

/** Reads the name and the start of a process, which every user may see. */
function readLinuxProcess(
  processId: number,
): { readonly name: string; readonly startedAt: number } | undefined {
  try {
    const text = readFileSync(`/proc/${processId}/stat`, 'utf8');
    // The name is in parentheses and may contain any character.
    const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
    const [state, ...fields] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return undefined;
    const startTicks = Number(fields[18]);
    const bootTime = /^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1];
    return { name, startedAt: (Number(bootTime) + startTicks / ticksPerSecond) * 1000 };
  } catch {
    return undefined;
  }
}
