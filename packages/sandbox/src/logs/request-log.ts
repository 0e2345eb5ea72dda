import type { FaultKind } from '../faults/fault.ts';
import type { EntryQuery } from './select-entries.ts';

/** The response to a request. */
export interface LoggedResponse {
  readonly headers: Readonly<Record<string, string>>;
  /** The body, cut after 16,384 characters; null if it is neither JSON nor text. */
  readonly body: string | null;
}

/** A request that the sandbox received. Credentials are left out. */
export interface RequestEntry {
  readonly id: number;
  /** ISO 8601, on the sandbox's clock. */
  readonly at: string;
  /** An operation such as `sms.send`; null if no endpoint has the path. */
  readonly operation: string | null;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** The body, cut after 65,536 characters; null if it was empty. */
  readonly body: string | null;
  /** The HTTP status of the response; null if the connection was refused or cut. */
  readonly status: number | null;
  /** The `error_code` of the response; null if it has none. */
  readonly errorCode: string | null;
  /** Null if the connection was refused or cut. */
  readonly response: LoggedResponse | null;
  /** The faults that hit the request. */
  readonly faults: readonly FaultKind[];
  /** Real milliseconds. */
  readonly durationMs: number;
}

/** Selects requests by the values they have. */
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
const maxBodyCharacters = 65_536;

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

/** The part of a body that the log keeps. */
export function truncateBody(body: string): string | null {
  return body === '' ? null : body.slice(0, maxBodyCharacters);
}
