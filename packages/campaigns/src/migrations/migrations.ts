import { sharedStoreMigration } from './0001-shared-store.ts';
import { campaignsMigration } from './0002-campaigns.ts';
import type { Migration } from './migration.ts';

/** All migrations, in their order. */
export const migrations: readonly Migration[] = [sharedStoreMigration, campaignsMigration];
