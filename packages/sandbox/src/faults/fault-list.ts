import { createRandom, type Random } from '../shared/random.ts';
import { checkFault } from './check-fault.ts';
import type { Fault, FaultEntry, Faults } from './fault.ts';

/** The parts of a call that a fault can select. */
export interface FaultTarget {
  readonly operation: string | undefined;
  readonly path: string;
}

/** A fault that applies to a call, with the random numbers for it. */
export interface FaultHit {
  readonly fault: Fault;
  readonly random: Random;
}

/** A `refuse` fault that applies to the next call. */
export interface Refusal {
  /** Real milliseconds for which the server stops listening. */
  readonly ms: number;
  /** Counts the call as refused; call it when the time is over. */
  readonly end: () => void;
}

/** The faults of a sandbox, for its own use: it also decides which of them apply to a call. */
export interface FaultList extends Faults {
  /** Counts a call and returns the faults that apply to it, in the order they were added. */
  drawHits(target: FaultTarget): readonly FaultHit[];
  /** Returns the `refuse` fault that applies to the next call, without counting that call. */
  refusal(): Refusal | undefined;
  /**
   * Calls the listener whenever the result of `refusal` can have changed. Returns a function that
   * unsubscribes.
   */
  subscribe(listener: () => void): () => void;
  restore(entries: readonly FaultEntry[]): void;
}

type Counted = { -readonly [Key in keyof FaultEntry]: FaultEntry[Key] };

/** Creates an empty list. */
export function createFaultList(seed: number): FaultList {
  let entries: Counted[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();
  function notify(): void {
    for (const listener of listeners) listener();
  }

  function drawAt(entry: FaultEntry, call: number): Random {
    return createRandom(seed, 'fault', entry.id, call);
  }

  function remove(id: number): boolean {
    const others = entries.filter((entry) => entry.id !== id);
    const isFound = others.length < entries.length;
    entries = others;
    notify();
    return isFound;
  }

  return {
    add: (fault) => {
      const entry = { id: ++lastId, fault: checkFault(fault), calls: 0, strikes: 0 };
      entries.push(entry);
      notify();
      return () => void remove(entry.id);
    },
    remove,
    clear: () => {
      entries = [];
      lastId = 0;
      notify();
    },
    list: () => structuredClone(entries),
    drawHits: (target) => {
      const hits: FaultHit[] = [];
      for (const entry of entries) {
        if (!isMatch(entry.fault, target)) continue;
        entry.calls += 1;
        const random = drawAt(entry, entry.calls);
        if (!isHitAt(entry, entry.calls, random)) continue;
        entry.strikes += 1;
        hits.push({ fault: entry.fault, random });
      }
      if (entries.length > 0) notify();
      return hits;
    },
    refusal: () => {
      for (const entry of entries) {
        const { fault } = entry;
        const call = entry.calls + 1;
        if (fault.kind !== 'refuse' || !isHitAt(entry, call, drawAt(entry, call))) continue;
        return {
          ms: fault.ms ?? 1000,
          end: () => {
            entry.calls += 1;
            entry.strikes += 1;
            notify();
          },
        };
      }
      return undefined;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    restore: (restored) => {
      entries = structuredClone([...restored]);
      lastId = Math.max(0, ...entries.map(({ id }) => id));
      notify();
    },
  };
}

function isHitAt(entry: FaultEntry, call: number, random: Random): boolean {
  const { kind, nth, probability = 1, times = kind === 'rotate-key' ? 1 : Infinity } = entry.fault;
  const isDrawn = random.next() < probability;
  return isDrawn && entry.strikes < times && (nth === undefined || [nth].flat().includes(call));
}

function isMatch({ on }: Fault, { operation, path }: FaultTarget): boolean {
  return on === undefined || on === operation || (on.startsWith('/') && path.includes(on));
}
