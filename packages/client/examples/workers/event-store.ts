import type { Dedupe, DedupeState } from '@23telecom/client/webhooks';

/** The part of a Durable Object's state that is used here. */
export interface ObjectState {
  readonly storage: {
    get(key: string): Promise<unknown>;
    put(key: string, value: unknown): Promise<void>;
    setAlarm(time: number): Promise<void>;
    deleteAll(): Promise<void>;
  };
}

/** A namespace of Durable Objects. */
export interface ObjectNamespace {
  idFromName(name: string): unknown;
  get(id: unknown): { fetch(url: string): Promise<Response> };
}

/** A claim with the time at which it expires, in milliseconds since 1970, or the mark of a handled event. */
type Entry = { readonly owner: string; readonly expiresAt: number } | 'done';

/** The claim of a Worker that stopped expires before the provider's second attempt, after ten seconds. */
const claimMs = 8000;

/** The provider makes all attempts within a minute. */
const keepMs = 3_600_000;

/**
 * The Durable Object of one event. An object handles no other request while it waits for its storage, so
 * each step is atomic. Workers KV is not: two Workers can both find a key missing.
 */
export class EventStore {
  readonly #storage: ObjectState['storage'];

  constructor({ storage }: ObjectState) {
    this.#storage = storage;
  }

  async fetch({ url }: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(url);
    const owner = searchParams.get('owner') ?? '';
    if (pathname === '/claim') return new Response(await this.#claim(owner));
    if (pathname === '/settle') await this.#keep('done');
    if (pathname === '/release') await this.#release(owner);
    return new Response();
  }

  /** Called by the runtime at the time that `setAlarm` named. */
  async alarm(): Promise<void> {
    await this.#storage.deleteAll();
  }

  async #claim(owner: string): Promise<DedupeState> {
    const entry = (await this.#storage.get('entry')) as Entry | undefined;
    if (entry === 'done') return 'done';
    if (entry && entry.expiresAt > Date.now()) return 'busy';
    await this.#keep({ owner, expiresAt: Date.now() + claimMs });
    return 'new';
  }

  async #release(owner: string): Promise<void> {
    const entry = (await this.#storage.get('entry')) as Entry | undefined;
    if (entry && entry !== 'done' && entry.owner === owner) await this.#storage.deleteAll();
  }

  async #keep(entry: Entry): Promise<void> {
    await this.#storage.put('entry', entry);
    await this.#storage.setAlarm(Date.now() + keepMs);
  }
}

/** Makes the deduplication of a handler over a namespace of {@link EventStore}. */
export function createObjectDedupe(events: ObjectNamespace): Dedupe {
  async function ask(step: string, key: string, owner: string): Promise<string> {
    const object = events.get(events.idFromName(key));
    const url = `https://events/${step}?owner=${encodeURIComponent(owner)}`;
    const response = await object.fetch(url);
    if (!response.ok) throw new Error(`EventStore: HTTP ${response.status}`);
    return response.text();
  }
  return {
    claim: async (key, owner) => (await ask('claim', key, owner)) as DedupeState,
    settle: (key, owner) => ask('settle', key, owner),
    release: (key, owner) => ask('release', key, owner),
  };
}
