import type { Client } from 'pg';
import { toStoreError } from './to-store-error.ts';

/** A connection that receives the notifications of all channels. */
export interface Listener {
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** `pg` declares these methods for clients of a pool only. */
export type ListenerClient = Client & { ref(): void; unref(): void };

const maxRetryMs = 5000;

/** Makes a listener. It connects on first use, and replaces a connection that was lost. */
export function createListener(createClient: () => ListenerClient): Listener {
  const handlers = new Map<string, Set<(payload: string) => void>>();
  let current: Promise<ListenerClient> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  let lastStatement: Promise<unknown> = Promise.resolve();

  /** Brings a channel up to date, one statement after the other: a connection runs one at a time. */
  function update(client: ListenerClient, channel: string): Promise<unknown> {
    const statement = lastStatement.then(async () => {
      const verb = handlers.has(channel) ? 'listen' : 'unlisten';
      client.ref();
      await client.query(`${verb} ${quote(channel)}`).finally(() => client.unref());
    });
    lastStatement = statement.catch(() => undefined);
    return statement;
  }

  async function connect(): Promise<ListenerClient> {
    const client = createClient();
    client.on('notification', ({ channel, payload = '' }) => {
      for (const onPayload of handlers.get(channel) ?? []) onPayload(payload);
    });
    client.on('error', () => undefined);
    client.on('end', () => {
      current = undefined;
      reconnect(100);
    });
    await client.connect();
    for (const channel of handlers.keys()) await client.query(`listen ${quote(channel)}`);
    // Listening alone does not keep a program running; a statement does.
    client.unref();
    return client;
  }

  function reconnect(delayMs: number): void {
    if (isClosed || timer || !handlers.size) return;
    timer = setTimeout(() => {
      timer = undefined;
      open().catch(() => reconnect(Math.min(2 * delayMs, maxRetryMs)));
    }, delayMs);
    timer.unref();
  }

  function open(): Promise<ListenerClient> {
    current ??= connect().catch((error: unknown) => {
      current = undefined;
      throw error;
    });
    return current;
  }

  return {
    async listen(channel, onPayload) {
      const set = handlers.get(channel) ?? new Set();
      handlers.set(channel, set.add(onPayload));
      try {
        const client = await open();
        await update(client, channel);
      } catch (error) {
        remove(handlers, channel, onPayload);
        throw toStoreError(error);
      }
      return async () => {
        if (!remove(handlers, channel, onPayload)) return;
        const client = await current?.catch(() => undefined);
        if (client) await update(client, channel).catch(() => undefined);
      };
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      handlers.clear();
      const client = await current?.catch(() => undefined);
      await client?.end().catch(() => undefined);
    },
  };
}

/** Removes a handler. True if it was the last one of its channel. */
function remove(
  handlers: Map<string, Set<(payload: string) => void>>,
  channel: string,
  onPayload: (payload: string) => void,
): boolean {
  const set = handlers.get(channel);
  set?.delete(onPayload);
  if (set?.size !== 0) return false;
  return handlers.delete(channel);
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
