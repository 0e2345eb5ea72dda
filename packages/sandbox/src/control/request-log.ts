import type { FaultKind } from '../faults/fault.ts';
import type { EntryQuery } from './select-entries.ts';

/** A request that the sandbox answered, as a test may want to see it. Credentials are left out. */
export interface RequestEntry {
  readonly id: number;
  /** ISO 8601, on the sandbox's clock. */
  readonly at: string;
  /** As `sms.send`; null where no endpoint has the path. */
  readonly operation: string | null;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** The body, cut after 64 kilobytes; null where there was none. */
  readonly body: string | null;
  /** The answer's HTTP status; null where the connection was cut. */
  readonly status: number | null;
  /** The answer's `error_code`. */
  readonly errorCode: string | null;
  /** The faults that struck it. */
  readonly faults: readonly FaultKind[];
  /** Real milliseconds. */
  readonly durationMs: number;
}

/** Which requests are asked for. */
export type RequestQuery = EntryQuery<RequestEntry, 'operation' | 'method' | 'status'>;

/** The last thousand requests. */
export interface RequestLog {
  add(entry: Omit<RequestEntry, 'id'>): RequestEntry;
  /** Oldest first. */
  list(): readonly RequestEntry[];
  clear(): void;
  restore(entries: readonly RequestEntry[]): void;
}

const limit = 1000;
const mostBodyCharacters = 65_536;
const secretHeaders = new Set(['x-api-key', 'x-signature', 'authorization', 'x-api-token']);

export function createRequestLog(): RequestLog {
  let entries: RequestEntry[] = [];
  let lastId = 0;
  return {
    add: (entry) => {
      const added = { id: ++lastId, ...entry };
      entries.push(added);
      if (entries.length >= 2 * limit) entries = entries.slice(-limit);
      return added;
    },
    list: () => entries.slice(-limit),
    clear: () => {
      entries = [];
      lastId = 0;
    },
    restore: (restored) => {
      entries = [...restored];
      lastId = entries.at(-1)?.id ?? 0;
    },
  };
}

/** The headers with every credential replaced. */
export function hideCredentials(headers: Headers): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from(headers, ([name, value]) => [name, secretHeaders.has(name) ? '(hidden)' : value]),
  );
}

/** A body as the log keeps it. */
export function cutBody(body: string): string | null {
  return body === '' ? null : body.slice(0, mostBodyCharacters);
}
