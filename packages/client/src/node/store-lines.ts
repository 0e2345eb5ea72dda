import { readRecord } from '../codec/read.ts';
import type { StoreChange } from '../store/store-state.ts';
import { unavailableError } from './unavailable-error.ts';

/** The first line of a file. A compaction makes a new generation of the same store. */
export interface Head {
  readonly type: 'store';
  readonly id: string;
  readonly generation: string;
}

/** The text that the first line of each store begins with. */
export const headStart = '{"type":"store","id":"';

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Reads the first line; undefined if it is not that of a store. */
export function parseHead(line: string): Head | undefined {
  const head = parseLine(line) as Partial<Head> | null | undefined;
  return head?.type === 'store' && head.id && head.generation ? (head as Head) : undefined;
}

/** Whether a parsed line is a change. Without a known end, its key or counter would become free too early. */
function isChange(line: unknown): line is StoreChange {
  const { type, entry, expiresAt } = readRecord(line);
  if (type === 'drop') return true;
  if (type === 'count') return Number.isFinite(expiresAt);
  return type === 'put' && Number.isFinite(readRecord(entry).expiresAt);
}

/** @throws StoreError `STORE_UNAVAILABLE` for a line that is not a change */
export function parseChange(line: string): StoreChange {
  const change = parseLine(line);
  if (isChange(change)) return change;
  throw unavailableError('expected a store, but the file is damaged: restore it from a backup');
}
