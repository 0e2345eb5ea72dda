import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CampaignError } from '../../errors/campaign-error.ts';

/**
 * Checks that a data folder was written by our major version of PostgreSQL.
 *
 * @throws CampaignError `STORE_OUTDATED` or `STORE_NEWER`
 */
export function checkVersion(data: string, major: number): void {
  const file = path.join(data, 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (found === major) return;
  const isOlder = found < major;
  throw new CampaignError({
    code: isOlder ? 'STORE_OUTDATED' : 'STORE_NEWER',
    description:
      `expected a folder of PostgreSQL ${major}, got one of PostgreSQL ${found}: ` +
      (isOlder
        ? `move its data with pg_dump of version ${found} and psql, or use the earlier binaries`
        : `install the binaries of version ${found}`),
  });
}
