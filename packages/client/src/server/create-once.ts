import { createSeal, type Seal } from '../codec/seal.ts';
import { readRecord, readString } from '../codec/read.ts';
import { SendOnceError } from '../errors/send-once-error.ts';
import { isTelecomError, TelecomError, type TelecomErrorDetails } from '../errors/telecom-error.ts';
import type { SharedEntry, SharedStore } from '../store/shared-store.ts';
import type { Report } from './create-report.ts';
import { HookFailure } from './hook-failure.ts';
import { awaitStore } from './limits/await-store.ts';

/** A call of a visitor. A call that differs in any field is another call. */
export interface VisitorCall {
  /** The visitor that `authorize` named; empty if it named none. */
  readonly visitor: string;
  readonly operation: string;
  /** The id that the browser's client gave the call. */
  readonly id: string;
  readonly input: unknown;
}

/** Runs `work` once for a call, and returns its result to every copy of the call. */
export type Once = (
  call: VisitorCall,
  work: () => Promise<unknown>,
  report: Report,
) => Promise<unknown>;

/** A browser resends at once; a page that was reloaded has other ids. In milliseconds. */
const keepMs = 600_000;
/** A call without a result after this time has most likely ended with its process. In milliseconds. */
const leaseMs = 150_000;
/**
 * For a call without a result: a client may set no end to its calls, and a copy that comes while one is under way must
 * not be sent. 30 days, in milliseconds.
 */
const claimMs = 2_592_000_000;
const firstPauseMs = 20;
const maxPauseMs = 500;

/** Makes a {@link Once} over a store. */
export function createOnce(store: SharedStore): Once {
  /** The calls of this process. They are never forgotten before they end. */
  const underWay = new Map<string, Promise<unknown>>();

  async function make(
    key: string,
    seal: Seal,
    work: () => Promise<unknown>,
    report: Report,
  ): Promise<unknown> {
    const owner = crypto.randomUUID();
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, maxPauseMs)) {
      const { isNew, entry } = await claim(store, key, owner);
      if (isNew) return run(key, owner, seal, work, report);
      if (entry.isSettled) return replay(seal, entry);
      if (Date.now() >= Number(entry.value)) throw endedError();
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  async function run(
    key: string,
    owner: string,
    seal: Seal,
    work: () => Promise<unknown>,
    report: Report,
  ): Promise<unknown> {
    async function remember(content: unknown): Promise<void> {
      const value = await seal.close(JSON.stringify(content));
      await awaitStore(store.settle(key, { owner, value, ttlMs: keepMs }), 'maybe');
    }
    let data: unknown;
    try {
      data = await work();
    } catch (error) {
      // The call had no effect, so a copy of it may be made. Any other error came before the request.
      const isFree = !isTelecomError(error) || error.sent === 'no';
      const end = isFree
        ? awaitStore(store.release(key, owner), 'no')
        : remember({ error: error.toJSON() });
      await end.catch((failure: unknown) => report(failure, 'store'));
      throw error;
    }
    // The call has taken effect. Without a record, a copy of it waits and then gets `SEND_UNCERTAIN`.
    await remember({ data }).catch((failure: unknown) => report(failure, 'store'));
    return data;
  }

  return async (call, work, report) => {
    const seal = await createSeal([call.visitor, call.operation, call.id, call.input]);
    const key = `proxy:${seal.hash}`;
    const known = underWay.get(key);
    if (known) return known;
    const result = make(key, seal, work, report).finally(() => underWay.delete(key));
    underWay.set(key, result);
    return result;
  };
}

async function claim(store: SharedStore, key: string, owner: string) {
  const value = `${Date.now() + leaseMs}`;
  const claiming = (async () => store.claim(key, { owner, value, ttlMs: claimMs }))();
  try {
    return await awaitStore(claiming, 'no');
  } catch (error) {
    // The claim may be stored all the same. No request was made, so the call must become free again.
    void claiming
      .catch(() => undefined)
      .then(() => store.release(key, owner))
      .catch(() => undefined);
    throw new HookFailure('store', error);
  }
}

/** Returns or throws the stored result of the first call. */
async function replay(seal: Seal, { value }: SharedEntry): Promise<unknown> {
  const text = await seal.open(value);
  if (text === undefined) throw endedError();
  const { data, error } = readRecord(JSON.parse(text));
  if (error === undefined) return data;
  // The response only needs the fields of the error: a class for each name would double this entry point.
  const { name, ...details } = readRecord(error);
  // The constructor writes the message.
  delete (details as { message?: unknown }).message;
  throw new TelecomError(details as unknown as TelecomErrorDetails, readString(name));
}

function endedError(): SendOnceError {
  return new SendOnceError({
    code: 'SEND_UNCERTAIN',
    sent: 'maybe',
    description: 'the server ended before it knew the result of this call',
  });
}
