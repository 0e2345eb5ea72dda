import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../parsing/usage-error.ts';

/** Where a store is. */
export type StoreAddress =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly connectionString: string };

const defaultFolder = './campaigns';

/** Reads the place of the store. */
export function readStoreAddress(
  given: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): StoreAddress {
  // A variable that is set to nothing counts as not set.
  const fromEnvironment = environment.TELECOM_STORE === '' ? undefined : environment.TELECOM_STORE;
  const place = given ?? fromEnvironment ?? defaultFolder;
  if (/^postgres(ql)?:\/\//i.test(place)) return { kind: 'postgres', connectionString: place };
  if (/^[a-z]{2,}[a-z\d+.-]*:\/\//i.test(place)) {
    throw new UsageError('--store: expected a folder, or a URL that begins with postgres://.');
  }
  return { kind: 'folder', folder: place };
}

/**
 * Checks the folder of a store before PostgreSQL writes into it: a misspelt folder is not created by a command
 * that only reads, and a folder with other files is not filled.
 *
 * @throws UsageError if it is not the folder of a store
 */
export function checkStoreFolder(folder: string, canCreate: boolean): void {
  if (existsSync(path.join(folder, 'data'))) return;
  if (!existsSync(folder)) {
    if (canCreate) return;
    throw new UsageError(
      `--store: there is no store in ${folder}. Run the command where the campaign was started, or pass its folder.`,
    );
  }
  if (!statSync(folder).isDirectory()) {
    throw new UsageError(`--store: ${folder} is a file. Pass a folder.`);
  }
  const isOthers = readdirSync(folder).some((name) => !storeFiles.has(name));
  if (isOthers || !canCreate) {
    throw new UsageError(
      `--store: ${folder} has no store${canCreate ? ', and has other files: pass an empty or new folder' : ''}.`,
    );
  }
}

/** The files that a start which was interrupted leaves. */
const storeFiles = new Set(['lock', 'users', 'password', 'lifeline', 'postgres.log']);

/** The flag for the same store in another command; it never has a password. */
export function formatStoreFlag(address: StoreAddress, isGiven: boolean): string {
  if (!isGiven) return '';
  if (address.kind === 'postgres') return ' --store postgres://…';
  const { folder } = address;
  return ` --store ${/^[\w./@:+-]+$/.test(folder) ? folder : `'${folder}'`}`;
}
