import { throwIssues } from '../checks/check-fields.ts';
import type { CampaignStore } from '../database/campaign-store.ts';
import { createDatabase } from '../database/create-database.ts';
import { createStore } from '../store/create-store.ts';
import { openServer, type Server } from './server/open-server.ts';

/**
 * Keeps campaigns in a folder, with a PostgreSQL of its own that npm has installed. It starts on first
 * use. More processes of this machine may open the same folder: they join it, and the last one that
 * closes, or ends in any way, stops it. Store the folder on a local disk.
 *
 * @throws ValidationError if `folder` is not the path of a folder
 * @example
 * ```ts
 * const store = openEmbedded('./campaigns');
 * ```
 */
export function openEmbedded(folder: string): CampaignStore {
  if (typeof folder !== 'string' || folder === '' || folder.includes('\0')) {
    const message = 'expected the path of a folder, such as ./campaigns';
    const issue = { path: 'folder', code: 'INVALID', message };
    throwIssues('openEmbedded', [issue], 'INVALID_OPTIONS');
  }
  let server: Server | undefined;
  return createStore({
    async connect() {
      const opened = await openServer(folder);
      server = opened;
      return createDatabase({
        connection: opened.connection,
        maxConnections: 10,
        canListen: true,
        recover: () => opened.recover(),
      }).catch(async (error: unknown) => {
        await opened.close();
        throw error;
      });
    },
    canMigrate: true,
    afterClose: async () => server?.close(),
  });
}
