import { checkOptions } from '@23telecom/checks';
import { countCheck, pauseCheck } from '../codec/option-checks.ts';
import { checkStoreCall } from '../store/check-store-call.ts';
import type { SharedStore } from '../store/shared-store.ts';
import type { StoreChange, StoreState } from '../store/store-state.ts';
import { checkPath } from './check-path.ts';
import { createFileCopy } from './file-copy.ts';
import { openStoreFile } from './store-file.ts';
import { toFileError } from './to-file-error.ts';
import { unavailableError } from './unavailable-error.ts';

/** A {@link SharedStore} in a file, for the processes of one machine. */
export interface FileStore extends SharedStore {
  /** Waits for the calls under way; later calls are rejected. */
  close(): Promise<void>;
  /** The same as `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** The options of {@link openFileStore}. */
export interface FileStoreOptions {
  /**
   * Maximum size of all keys and values in memory, in bytes (estimated). Each process keeps a copy of the
   * store. A full store rejects new keys with `STORE_FULL`.
   *
   * @default 67_108_864
   */
  readonly maxBytes?: number | undefined;
  /**
   * Maximum time to wait for the other processes, in milliseconds.
   *
   * @default 10_000
   */
  readonly lockTimeoutMs?: number | undefined;
}

/** A call that waits for its turn. */
interface Call {
  readonly run: (state: StoreState, now: number) => Outcome;
  readonly settle: (result: unknown) => void;
  readonly fail: (error: unknown) => void;
}

interface Outcome {
  readonly result: unknown;
  readonly changes: readonly StoreChange[];
}

const optionChecks = { maxBytes: countCheck, lockTimeoutMs: pauseCheck };

/**
 * Opens a shared store in a file, or creates it. Several processes and threads of one machine can have it
 * open; the operating system's lock makes each step atomic. A call resolves when its change is on disk,
 * so it survives a kill at any moment. Store the file on a local disk.
 *
 * @throws ValidationError `INVALID_OPTIONS` for a path that is not a string, or an invalid or misspelt option
 * @throws StoreError `FILE_LOCK_UNAVAILABLE` if this runtime or file system cannot lock files;
 *   `STORE_UNAVAILABLE` if the file cannot be opened, is damaged or is not a store
 * @example
 * ```ts
 * await using store = await openFileStore('./sent-once.store');
 * await telecom.sms.sendOnce(job.id, { to, text, senderId: 'MyApp' }, { store });
 * ```
 */
export async function openFileStore(
  path: string,
  options: FileStoreOptions = {},
): Promise<FileStore> {
  checkPath('openFileStore', path, checkOptions(options, optionChecks));
  const { maxBytes = 64 * 1024 * 1024, lockTimeoutMs = 10_000 } = options;
  const file = await openStoreFile(path, lockTimeoutMs);
  const copy = createFileCopy({ maxBytes, whenFull: 'refuse' });
  let isClosed = false;
  let waiting: Call[] = [];
  let working: Promise<void> | undefined;

  /** Runs the waiting calls in one turn, with one flush to disk for all of them. */
  async function runCalls(calls: readonly Call[]): Promise<void> {
    const replies: (() => void)[] = [];
    try {
      await file.inTurn(async (turn) => {
        const state = await copy.refresh(turn);
        const changes: StoreChange[] = [];
        for (const { run, settle, fail } of calls) {
          try {
            const outcome = run(state, Date.now());
            changes.push(...outcome.changes);
            replies.push(() => settle(outcome.result));
          } catch (error) {
            replies.push(() => fail(error));
          }
        }
        await copy.write(turn, changes);
      });
    } catch (error) {
      copy.forget();
      const failure = toFileError(error, 'store');
      for (const { fail } of calls) fail(failure);
      return;
    }
    for (const reply of replies) reply();
  }

  async function work(): Promise<void> {
    while (waiting.length) {
      const calls = waiting;
      waiting = [];
      await runCalls(calls);
    }
    working = undefined;
  }

  function enqueue<Result>(run: Call['run']): Promise<Result> {
    if (isClosed) {
      return Promise.reject(unavailableError('expected an open store, but it was closed'));
    }
    return new Promise<Result>((resolve, reject) => {
      waiting.push({ run, settle: (result) => resolve(result as Result), fail: reject });
      working ??= work();
    });
  }

  async function close(): Promise<void> {
    isClosed = true;
    await working;
  }

  // Reports a file that is not a store now, and not at the first message.
  await enqueue(() => ({ result: undefined, changes: [] }));
  return {
    async claim(key, claim) {
      checkStoreCall('claim', { key, ...claim });
      return enqueue((current, now) => current.claim(key, claim, now));
    },
    async settle(key, settlement) {
      checkStoreCall('settle', { key, ...settlement });
      return enqueue((current, now) => current.settle(key, settlement, now));
    },
    async release(key, owner) {
      checkStoreCall('release', { key, owner });
      return enqueue((current, now) => current.release(key, owner, now));
    },
    async read(key) {
      checkStoreCall('read', { key });
      return enqueue((current, now) => ({ result: current.read(key, now), changes: [] }));
    },
    async count(counters) {
      for (const counter of counters) checkStoreCall('count', counter);
      return enqueue((current, now) => current.count(counters, now));
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
