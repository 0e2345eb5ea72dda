import { readRecord } from '../../codec/read.ts';

/** The value that a store holds for a key of `sendOnce`: no key, number, text or sender. */
export interface OnceRecord {
  /**
   * `claimed`: from now on the message may have been sent. `uncertain`: its call has ended without knowing.
   * Only `sent` is final.
   */
  readonly state: 'claimed' | 'sent' | 'uncertain';
  /** SHA-256 of key and input in hex. */
  readonly hash: string;
  /** When the key was claimed: milliseconds since 1970. */
  readonly at: number;
  /** From when on the call counts as ended: milliseconds since 1970. */
  readonly leaseUntil: number;
  /** The result, which only a call with the same key and input can read; absent if it is not known. */
  readonly sealed?: string | undefined;
}

const states: ReadonlySet<unknown> = new Set(['claimed', 'sent', 'uncertain']);

/** Reads the value of a store; undefined if it is not a record. */
export function parseOnceRecord(value: string): OnceRecord | undefined {
  let record: Readonly<Record<string, unknown>>;
  try {
    record = readRecord(JSON.parse(value));
  } catch {
    return undefined;
  }
  const { state, hash, at, leaseUntil } = record;
  const isRecord =
    states.has(state) &&
    typeof hash === 'string' &&
    typeof at === 'number' &&
    typeof leaseUntil === 'number';
  return isRecord ? (record as unknown as OnceRecord) : undefined;
}
