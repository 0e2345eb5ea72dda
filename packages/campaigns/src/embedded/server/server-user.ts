import { readFileSync, statSync } from 'node:fs';

/** The user that PostgreSQL runs as; empty for our own user. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

/** The ID of `nobody` on Linux. */
const nobody = 65_534;

/**
 * PostgreSQL refuses to run as root, so root starts it as `nobody`, or as the owner of a data folder that
 * exists. `initdb` asks the machine for the user's name, so where `nobody` is not listed, any listed
 * user has to do.
 */
export function findServerUser(data: string): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner?.uid) return { uid: owner.uid, gid: owner.gid };
  const users = listUsers();
  const isListed = users.some(({ uid }) => uid === nobody);
  return isListed ? { uid: nobody, gid: nobody } : (users[0] ?? { uid: nobody, gid: nobody });
}

/** Lists the users without rights of their own. */
function listUsers(): Required<ServerUser>[] {
  let text: string;
  try {
    text = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return [];
  }
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .map(([, , uid, gid]) => ({ uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && uid <= nobody && gid > 0);
}
