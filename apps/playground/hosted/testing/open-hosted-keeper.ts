import 'fake-indexeddb/auto';
import { createClient, type TelecomClient } from '@23telecom/client';
import type { Sandbox } from '@23telecom/sandbox';
import { IDBFactory } from 'fake-indexeddb';
import type { RunKeeper } from '../../server/runs/run-keeper.ts';
import { createJournalKeeper } from '../journal/create-journal-keeper.ts';
import { openDatabase } from '../open-database.ts';

/** Forgets all databases, as in a browser that has never seen the page. */
export function forgetDatabases(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** A client of a sandbox, as the hosted page has it. */
export function createHostedClient(
  sandbox: Sandbox,
  fetch: typeof globalThis.fetch = sandbox.fetch,
): TelecomClient {
  return createClient({ apiKey: 'sk_prod_local', baseUrl: sandbox.baseUrl, fetch });
}

/** The keeper of a worker that has just begun, on the databases that earlier ones have left. */
export async function openHostedKeeper(
  sandbox: Sandbox,
  telecom: TelecomClient = createHostedClient(sandbox),
): Promise<RunKeeper> {
  return createJournalKeeper(await openDatabase(), telecom, sandbox);
}
