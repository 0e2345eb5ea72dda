import { announce } from '../context/announce.ts';
import type { CampaignContext } from '../context/campaign-context.ts';
import type { Database, Queryable } from '../database/database.ts';
import {
  type ClaimedBatch,
  claimBatches,
  type ClaimRequest,
  type Cursor,
} from '../statements/claim-batches.ts';
import type { Head } from '../statements/list-heads.ts';
import { pauseForBudget, readRoom } from '../statements/read-room.ts';

/** A claimed batch that waits for its slot, with the lane that it is from. */
export interface QueuedBatch {
  readonly batch: ClaimedBatch;
  readonly head: Head;
  /** The time of its slot in the pace, by `performance.now()`. */
  readonly slotAt: number;
}

/** Claims batches for this process, lane after lane. */
export interface Claimer {
  /** Claims up to `limit` batches of the next lane that has some. */
  claim(database: Database, heads: readonly Head[], limit: number): Promise<readonly QueuedBatch[]>;
}

/** A batch behind the cursor, given back by a failed transaction, is found after this time. */
const cursorLifeMs = 10_000;

/** Makes a claimer. It remembers a cursor for each lane. */
export function createClaimer(context: CampaignContext): Claimer {
  const cursors = new Map<string, { readonly cursor: Cursor; readonly setAt: number }>();
  let turn = 0;

  function cursorOf(key: string): Cursor | null {
    const entry = cursors.get(key);
    if (!entry || performance.now() - entry.setAt > cursorLifeMs) {
      cursors.delete(key);
      return null;
    }
    return entry.cursor;
  }

  async function claimFrom(database: Database, head: Head, limit: number) {
    const key = `${head.campaign} ${head.lane}`;
    const cursor = head.hasBudget ? null : cursorOf(key);
    const { owner, requestsPerSecond, leaseMs } = context;
    const request: ClaimRequest = {
      now: context.now(),
      campaign: head.campaign,
      lane: head.lane,
      cursor,
      limit,
      room: null,
      intervalMs: 1000 / requestsPerSecond,
      owner,
      leaseMs,
    };
    const claimed = head.hasBudget
      ? await claimWithin(database, request)
      : await claimBatches(database, request);
    const last = claimed.at(-1);
    if (last && claimed.length === limit) {
      const { dueAt, id } = last;
      const setAt = cursors.get(key)?.setAt ?? performance.now();
      cursors.set(key, { cursor: { dueAt, id }, setAt });
    } else cursors.delete(key);
    return claimed;
  }

  return {
    async claim(database, heads, limit) {
      turn += 1;
      const first = turn % Math.max(1, heads.length);
      for (const head of [...heads.slice(first), ...heads.slice(0, first)]) {
        const claimed = await claimFrom(database, head, limit);
        const claimedAt = performance.now();
        if (claimed.length) {
          return claimed.map((batch) => ({ batch, head, slotAt: claimedAt + batch.waitMs }));
        }
      }
      return [];
    },
  };
}

/** Claims as much as the budget covers; one claim at a time, because each changes the rest. */
async function claimWithin(
  database: Database,
  request: ClaimRequest,
): Promise<readonly ClaimedBatch[]> {
  const result = await database.transaction(async (transaction: Queryable) => {
    const room = await readRoom(transaction, request.campaign);
    const claimed = await claimBatches(transaction, { ...request, room });
    const pausedId = claimed.length
      ? null
      : await pauseForBudget(transaction, request.now, request.campaign, room);
    return { claimed, pausedId };
  });
  if (result.pausedId !== null) await announce(database, result.pausedId);
  return result.claimed;
}
