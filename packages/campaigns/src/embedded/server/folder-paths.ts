import path from 'node:path';

/** The name of the only user of an embedded PostgreSQL. */
export const serverUserName = 'telecom';

/** The files of an embedded PostgreSQL. */
export interface FolderPaths {
  readonly folder: string;
  /** The data folder of PostgreSQL. */
  readonly data: string;
  /** Locked while a process starts, joins or stops PostgreSQL. */
  readonly lock: string;
  /** A file for each open store; its process has it locked. */
  readonly users: string;
  /** The password; only its owner can read it. */
  readonly password: string;
  /** A pipe that every open store has open: PostgreSQL stops when the last one is gone. */
  readonly lifeline: string;
  readonly log: string;
}

/** Names the files of an embedded PostgreSQL. */
export function nameFolderPaths(target: string): FolderPaths {
  const folder = path.resolve(target);
  function at(name: string): string {
    return path.join(folder, name);
  }
  return {
    folder,
    data: at('data'),
    lock: at('lock'),
    users: at('users'),
    password: at('password'),
    lifeline: at('lifeline'),
    log: at('postgres.log'),
  };
}
