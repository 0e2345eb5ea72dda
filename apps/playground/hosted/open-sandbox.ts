import { createSandbox, type Sandbox } from '@23telecom/sandbox';
import type { HostedDatabase } from './open-database.ts';

/** The sandbox of this browser. */
export interface HostedSandbox {
  readonly sandbox: Sandbox;
  /** As `sandbox.fetch`, but a call that changes something responds only when it is saved. */
  readonly fetch: typeof fetch;
  /** Saves the state soon, for changes that happen by themselves. */
  readonly saveSoon: () => void;
}

const key = 'sandbox';
const debounceMs = 500;

/**
 * Opens the sandbox in the state that was saved last, at the present time.
 *
 * @param post - posts the webhooks
 */
export async function openSandbox(
  database: HostedDatabase,
  post: typeof fetch,
): Promise<HostedSandbox> {
  const sandbox = createSandbox({
    balance: 100,
    fetch: post,
    onWebhook: saveSoon,
  });
  const saved = await database.get('sandbox', key);
  if (saved) {
    // A snapshot of another version is left behind.
    try {
      sandbox.restore(saved.snapshot);
      sandbox.clock.setSpeed(saved.speed);
      void sandbox.clock.advance(Math.max(0, Date.now() - saved.at) * saved.speed);
    } catch (error) {
      console.error(error);
    }
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  /** Saves the present state. Calls during a save share the next one. */
  function save(): Promise<void> {
    next ??= saving.then(() => {
      next = undefined;
      saving = write();
      return saving;
    });
    return next;
  }

  async function write(): Promise<void> {
    const { speed } = sandbox.clock;
    const state = { snapshot: sandbox.snapshot(), speed, at: Date.now() };
    const transaction = database.transaction('sandbox', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(state, key), transaction.done]);
  }

  function saveSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void save().catch((error: unknown) => console.error(error));
    }, debounceMs);
  }

  return {
    sandbox,
    saveSoon,
    async fetch(input, init) {
      const request = new Request(input, init);
      const response = await sandbox.fetch(request);
      if (request.method !== 'GET') await save();
      else saveSoon();
      return response;
    },
  };
}
