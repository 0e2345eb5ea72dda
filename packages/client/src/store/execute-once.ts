import type { SharedStore } from './shared-store.ts';

/** How a proxy handler makes a call once for a key. */
export interface OnceOptions {
  /** Remembers the key and its result. */
  readonly store: SharedStore;
  /** Runs before the request of the first call of a key. If it rejects, nothing is sent and the key is free. */
  readonly beforeSend: () => Promise<void>;
  /** Maximum time for each step of the store, in milliseconds. */
  readonly storeTimeoutMs: number;
}

/** Makes a call once for a key, as `sms.sendOnce` does. */
export type ExecuteOnce<Input> = (
  key: string,
  input: Input,
  options: OnceOptions,
) => Promise<unknown>;
