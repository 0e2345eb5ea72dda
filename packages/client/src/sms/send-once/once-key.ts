import { untilAborted } from '../../call/waiting/until-aborted.ts';
import { createSeal, hashValues } from '../../codec/seal.ts';
import { timeAfter } from '../../codec/time-after.ts';
import type { Sent } from '../../errors/telecom-error.ts';
import { awaitStep, type StepLimit } from '../../store/await-step.ts';
import type { SharedClaimResult, SharedEntry, SharedStore } from '../../store/shared-store.ts';
import type { SendInput, SendResult } from '../send.ts';
import { foreignEntryError, reusedError, toStoreError } from './once-errors.ts';
import { type OnceRecord, parseOnceRecord } from './once-record.ts';
import type { SendOnceOptions } from './send-once.ts';

/** The provider's response, which the store keeps encrypted. */
export type Known = Pick<SendResult, 'results' | 'summary'>;

/** A key in its store. */
export interface OnceKey {
  /** The id of this call. */
  readonly owner: string;
  /** Claims the key, or returns the entry of the call that has it. */
  readonly claim: (at: number) => Promise<SharedClaimResult>;
  /**
   * Stores the end of a call. False if the store fails, which changes nothing: the message is sent or not.
   * Never rejects.
   */
  readonly settle: (
    owner: string,
    state: OnceRecord['state'],
    at: number,
    known?: Known,
  ) => Promise<boolean>;
  /** Frees the key. Never rejects. */
  readonly release: () => Promise<void>;
  /**
   * Reads the entry of another call.
   *
   * @throws SendOnceError `KEY_REUSED` if that call had another input
   */
  readonly read: (entry: SharedEntry) => OnceRecord;
  /** Decrypts the response; undefined if it is not known. */
  readonly open: (record: OnceRecord) => Promise<Known | undefined>;
}

const day = 86_400_000;

/** Opens a key for one call. The store gets only the hash of the key. */
export async function openOnceKey(
  key: string,
  { to, text, senderId }: SendInput,
  options: SendOnceOptions & { readonly store: SharedStore; readonly leaseMs: number },
  limit: Pick<StepLimit, 'timeoutMs' | 'clock'>,
): Promise<OnceKey> {
  const { store, leaseMs, keepMs = 30 * day, signal } = options;
  const seal = await createSeal([key, to, text, senderId]);
  const storeKey = `send-once:${await hashValues([key])}`;
  const owner = crypto.randomUUID();
  /** Whether another call may have sent a message for the key. */
  let isTaken = false;

  function waitFor<Result>(step: Promise<Result>, sent: Sent): Promise<Result> {
    return awaitStep(step, { ...limit, name: 'the store', operation: 'sms.sendOnce', sent });
  }

  function write(state: OnceRecord['state'], at: number, sealed?: string): string {
    const leaseUntil = timeAfter(at, leaseMs);
    const content: OnceRecord = { state, hash: seal.hash, at, leaseUntil, sealed };
    return JSON.stringify(content);
  }

  async function release(): Promise<void> {
    try {
      await waitFor(store.release(storeKey, owner), 'no');
    } catch {
      // The key stays claimed: later calls look in the history and send nothing.
    }
  }

  return {
    owner,
    async claim(at) {
      // The claim of a call under way must not expire: another call would send too.
      const ttlMs = Math.max(keepMs, leaseMs);
      const claiming = (async () =>
        store.claim(storeKey, { owner, value: write('claimed', at), ttlMs }))();
      try {
        const result = await untilAborted(waitFor(claiming, 'no'), signal);
        isTaken ||= !result.isNew;
        return result;
      } catch (error) {
        // The claim may be stored all the same. No request was made, so the key must become free again.
        void claiming.catch(() => undefined).then(release);
        throw signal?.aborted ? error : toStoreError(error, isTaken ? 'maybe' : 'no');
      }
    },
    async settle(entryOwner, state, at, known) {
      try {
        const sealed = known && (await seal.close(JSON.stringify(known)));
        const value = write(state, at, sealed);
        const settling = store.settle(storeKey, { owner: entryOwner, value, ttlMs: keepMs });
        return await untilAborted(waitFor(settling, 'maybe'), signal);
      } catch {
        return false;
      }
    },
    release,
    read({ value }) {
      const record = parseOnceRecord(value);
      if (!record) throw foreignEntryError();
      if (record.hash !== seal.hash) throw reusedError();
      return record;
    },
    async open({ sealed }) {
      const opened = sealed === undefined ? undefined : await seal.open(sealed);
      return opened === undefined ? undefined : (JSON.parse(opened) as Known);
    },
  };
}
