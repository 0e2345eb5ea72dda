import { createClient, type TelecomClient } from '@23telecom/client';
import { createSandbox, type Sandbox, type SandboxOptions } from '@23telecom/sandbox/node';
import { onTestFinished } from 'vitest';
import { createCampaigns, type Campaigns, type CampaignsOptions } from '../../src/index.ts';
import { type AtEnd, openDatabaseForTest, type TestDatabase } from './open-test-database.ts';

/** The provider on a socket, a database, and campaigns between them. */
export interface Service {
  readonly sandbox: Sandbox;
  readonly url: string;
  readonly telecom: TelecomClient;
  readonly database: TestDatabase;
  readonly campaigns: Campaigns;
  /** Makes the campaigns of another process. */
  readonly open: (options?: Partial<CampaignsOptions>) => Campaigns;
  /** The errors of workers; a test that expects none checks it. */
  readonly errors: unknown[];
}

/** The options of a service. */
export interface ServiceOptions {
  readonly sandbox?: SandboxOptions;
  readonly campaigns?: Partial<CampaignsOptions>;
}

/** Starts a service for the current test. Tests that run at the same time pass `onTestFinished` of their context. */
export async function startService(
  options: ServiceOptions = {},
  atEnd: AtEnd = onTestFinished,
): Promise<Service> {
  const sandbox = createSandbox({ balance: 1_000_000, hasHistory: false, ...options.sandbox });
  const server = await sandbox.listen({ port: 0 });
  const database = await openDatabaseForTest({}, atEnd);
  const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl: server.url, timeoutMs: 10_000 });
  const errors: unknown[] = [];
  const opened: Campaigns[] = [];

  function open(more: Partial<CampaignsOptions> = {}): Campaigns {
    const campaigns = createCampaigns({
      telecom,
      store: database.openStore(),
      timeoutMs: 5000,
      onError: (error) => errors.push(error),
      ...options.campaigns,
      ...more,
    });
    opened.push(campaigns);
    return campaigns;
  }

  // Hooks run in reverse order, so this one runs before the database is dropped.
  atEnd(async () => {
    await Promise.all(opened.map((campaigns) => campaigns.close()));
    await sandbox.close();
  });
  return { sandbox, url: server.url, telecom, database, campaigns: open(), open, errors };
}

/** Numbers that are delivered, each different. */
export function numbers(count: number, from = 0): readonly string[] {
  return Array.from(
    { length: count },
    (_, index) => `+4474${String(from + index).padStart(8, '0')}`,
  );
}

/** How often each recipient got a message, by the sandbox's books. */
export function countSent(sandbox: Sandbox): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { recipient } of sandbox.messages()) {
    counts.set(recipient, (counts.get(recipient) ?? 0) + 1);
  }
  return counts;
}
