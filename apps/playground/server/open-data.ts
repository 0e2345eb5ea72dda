import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { isCampaignError, type CampaignStore } from '@23telecom/campaigns';
import { openEmbedded } from '@23telecom/campaigns/embedded';

/** The folder of this app for data that a stopped server must not lose; git ignores it. */
export const defaultDataFolder = path.resolve(import.meta.dirname, '../.data');

/** Opens the store of campaigns in a folder. PostgreSQL starts on first use. */
export async function openCampaignStore(folder: string): Promise<CampaignStore> {
  // The folder has phone numbers and texts.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return openEmbedded(path.join(folder, 'campaigns'));
}

/** A sentence for the terminal about an error of the store, which has no number and no text in it. */
export function describeStoreError(error: unknown): string {
  if (isCampaignError(error)) return `Runs: ${error.message}`;
  return `Runs: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
