import { userInfo } from 'node:os';
import { createClient, type TelecomClient } from '@23telecom/client';
import type { Campaigns } from '../../campaigns/campaigns.ts';
import { createCampaigns } from '../../campaigns/create-campaigns.ts';
import type { CampaignStore } from '../../database/campaign-store.ts';
import { programName } from '../parsing/format-help.ts';
import type { ParsedCommand } from '../parsing/parse-command.ts';
import { readNumber, readSeconds, readText } from '../parsing/read-values.ts';
import { UsageError } from '../parsing/usage-error.ts';
import type { Terminal } from '../terminal/terminal.ts';
import {
  checkStoreFolder,
  formatStoreFlag,
  readStoreAddress,
  type StoreAddress,
} from './store-address.ts';

/** The needs of a command. */
export interface SessionOptions {
  /** Whether it calls the provider. */
  readonly needsKey: boolean;
  /** Whether a store that does not exist is created. */
  readonly canCreate: boolean;
}

/** The store, the provider and the author of a command. */
export interface Session {
  readonly terminal: Terminal;
  readonly values: ParsedCommand['values'];
  readonly store: CampaignStore;
  readonly telecom: TelecomClient;
  readonly campaigns: Campaigns;
  /** Requests at the same time; undefined for the default. */
  readonly concurrency: number | undefined;
  /** The author of changes, for the audit. */
  readonly by: string;
  /** Writes another command for the same store, for the user to copy. */
  readonly suggest: (command: string) => string;
  /** Replaces the receiver of errors that workers survive. */
  onError: (error: unknown) => void;
}

/** Runs a step with an open store, and closes it. */
export async function withSession<Result>(
  { values }: ParsedCommand,
  terminal: Terminal,
  { needsKey, canCreate }: SessionOptions,
  run: (session: Session) => Promise<Result>,
): Promise<Result> {
  const address = readStoreAddress(readText(values, 'store'), terminal.environment);
  const options = {
    requestsPerSecond: readNumber(values, 'rate'),
    timeoutMs: readSeconds(values, 'timeout'),
    settleMs: readSeconds(values, 'settle'),
  };
  const concurrency = readNumber(values, 'concurrency', { isWhole: true });
  const telecom = createTelecom(needsKey, terminal);
  if (address.kind === 'folder') checkStoreFolder(address.folder, canCreate);
  await using store = await openStore(address);
  await using campaigns = createCampaigns({
    ...options,
    telecom,
    store,
    onError: (error) => session.onError(error),
  });
  const storeFlag = formatStoreFlag(address, values.store !== undefined);
  const session: Session = {
    terminal,
    values,
    store,
    telecom,
    campaigns,
    concurrency,
    by: readText(values, 'by') ?? readUserName(),
    suggest: (command) => `${programName} ${command}${storeFlag}`,
    onError: (error) => terminal.report(`${error instanceof Error ? error.message : 'failed'}\n`),
  };
  return await run(session);
}

async function openStore(address: StoreAddress): Promise<CampaignStore> {
  if (address.kind === 'postgres') {
    const { openPostgres } = await import('../../postgres/open-postgres.ts');
    return openPostgres({ connectionString: address.connectionString });
  }
  const { openEmbedded } = await import('../../embedded/open-embedded.ts');
  return openEmbedded(address.folder);
}

function createTelecom(needsKey: boolean, { environment }: Terminal): TelecomClient {
  const { TELECOM_API_KEY: apiKey, TELECOM_BASE_URL: baseUrl } = environment;
  if (apiKey) return createClient({ apiKey, baseUrl });
  if (needsKey) {
    throw new UsageError(
      'TELECOM_API_KEY is not set: set it in the environment to a key of your account.',
    );
  }
  return createClient({
    baseUrl,
    apiKey: () => {
      throw new UsageError('TELECOM_API_KEY is not set.');
    },
  });
}

function readUserName(): string {
  try {
    return userInfo().username || 'command line';
  } catch {
    // A container may run as a user without a name.
    return 'command line';
  }
}
