import type { CampaignStore } from '../database/campaign-store.ts';
import type { ClosableDatabase } from '../database/create-database.ts';
import { closedError } from '../errors/closed-error.ts';
import { CampaignError } from '../errors/campaign-error.ts';
import { listPending, migrate } from '../migrations/migrate.ts';
import { migrations } from '../migrations/migrations.ts';

/** The parts in which stores differ. */
export interface StoreOptions {
  /** Opens the connections. */
  readonly connect: () => Promise<ClosableDatabase>;
  /** Whether `open` runs migrations, or only checks that they have run. */
  readonly canMigrate: boolean;
  /** Runs after the connections are closed. */
  readonly afterClose?: (() => Promise<void>) | undefined;
}

/** Makes a store: one database for all its users, opened on first use. */
export function createStore({ connect, canMigrate, afterClose }: StoreOptions): CampaignStore {
  let connecting: Promise<ClosableDatabase> | undefined;
  let opening: Promise<ClosableDatabase> | undefined;
  let closing: Promise<void> | undefined;

  function connectOnce(): Promise<ClosableDatabase> {
    if (closing) return Promise.reject(closedError());
    connecting ??= connect().catch((error: unknown) => {
      connecting = undefined;
      throw error;
    });
    return connecting;
  }

  async function openChecked(): Promise<ClosableDatabase> {
    const database = await connectOnce();
    const pending = await listPending(database, migrations);
    if (pending.length && canMigrate) await migrate(database, migrations);
    else if (pending.length) throw outdatedError(pending.map(({ name }) => name));
    return database;
  }

  async function closeOnce(): Promise<void> {
    // Idle connections do not keep a program running, and it must not end before they are closed.
    const keepAlive = setInterval(() => undefined, 2 ** 30);
    try {
      const database = await connecting?.catch(() => undefined);
      await database?.close();
      await afterClose?.();
    } finally {
      clearInterval(keepAlive);
    }
  }

  function close(): Promise<void> {
    closing ??= closeOnce();
    return closing;
  }

  return {
    open() {
      if (closing) return Promise.reject(closedError());
      opening ??= openChecked().catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
      return opening;
    },
    async migrate() {
      const ran = await migrate(await connectOnce(), migrations);
      return ran.map(({ name }) => name);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function outdatedError(names: readonly string[]): CampaignError {
  return new CampaignError({
    code: 'STORE_OUTDATED',
    description:
      `the tables lack ${names.length === 1 ? 'a migration' : `${names.length} migrations`} (${names.join(', ')}): ` +
      'run npx @23telecom/campaigns migrate, or store.migrate()',
  });
}
