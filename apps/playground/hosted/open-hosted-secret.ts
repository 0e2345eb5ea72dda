import type { StoredSecret } from '../server/stored-secret.ts';
import type { HostedDatabase } from './open-database.ts';

const key = 'current';
/** The same in every browser: only the worker itself posts reports to this page. */
const firstSecret = 'the secret of the sandbox in this page';

/** Reads the secret of this browser, so that the reports of a sandbox that outlived its worker are accepted. */
export async function openHostedSecret(database: HostedDatabase): Promise<StoredSecret> {
  let current = (await database.get('secret', key)) ?? firstSecret;
  return {
    current: () => current,
    async replace(secret) {
      const transaction = database.transaction('secret', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(secret, key), transaction.done]);
      current = secret;
    },
  };
}
