import type { PageData } from '../call/list.ts';
import { readArray, readNumber, readRecord, type WireRecord } from './read.ts';

/** Reads a page of the items that stand under `key` (contract §3.2). */
export function readPage<T>(
  answer: unknown,
  key: string,
  readItem: (item: WireRecord) => T,
): PageData<T> {
  const body = readRecord(answer);
  const items = readArray(body[key], readItem);
  return {
    items,
    total: readNumber(body.total) || items.length,
    page: readNumber(body.page) || 1,
    totalPages: readNumber(body.total_pages) || 1,
  };
}
