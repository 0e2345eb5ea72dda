import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The secret that delivery reports are signed with, kept in a file that only its owner can read. */
export interface StoredSecret {
  readonly current: () => string;
  readonly replace: (secret: string) => Promise<void>;
}

/** Reads the secret of a folder, so that reports from before a restart are still accepted. */
export async function openStoredSecret(folder: string): Promise<StoredSecret> {
  const file = path.join(folder, 'webhook-secret');
  async function write(secret: string): Promise<string> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(file, secret, { mode: 0o600 });
    return secret;
  }
  const stored = await readFile(file, 'utf8').catch(() => '');
  let current = stored === '' ? await write(randomBytes(24).toString('hex')) : stored;
  return {
    current: () => current,
    async replace(secret) {
      current = await write(secret);
    },
  };
}
