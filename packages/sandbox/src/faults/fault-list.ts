import { createRandom, type Random } from '../random.ts';
import { checkFault } from './check-fault.ts';
import type { Fault, FaultEntry, Faults } from './fault.ts';

/** A call as a fault looks at it. */
export interface StrikeTarget {
  readonly operation: string | undefined;
  readonly path: string;
}

/** A fault that strikes a call, with the chance of this strike. */
export interface Strike {
  readonly fault: Fault;
  readonly random: Random;
}

/** The next call of a server would be refused. */
export interface Refusal {
  /** How long the server stands in for that call. */
  readonly ms: number;
  /** Counts the call as refused. */
  readonly end: () => void;
}

/** The faults of a sandbox, and the drawing of those that strike a call. */
export interface FaultList extends Faults {
  /** The faults that strike this call, in the order they were added. */
  strike(target: StrikeTarget): readonly Strike[];
  /** Whether a call that came now would find nobody listening. */
  refusal(): Refusal | undefined;
  /** Tells of every change of what `refusal` may answer. Returns what ends it. */
  subscribe(listener: () => void): () => void;
  restore(entries: readonly FaultEntry[]): void;
}

type Counted = { -readonly [Key in keyof FaultEntry]: FaultEntry[Key] };

export function createFaultList(seed: number): FaultList {
  let entries: Counted[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();
  const notify = (): void => {
    for (const listener of listeners) listener();
  };

  const drawAt = (entry: FaultEntry, call: number): Random =>
    createRandom(seed, 'fault', entry.id, call);

  const isStruckAt = (entry: FaultEntry, call: number, random: Random): boolean => {
    const {
      kind,
      nth,
      probability = 1,
      times = kind === 'rotate-key' ? 1 : Infinity,
    } = entry.fault;
    const isDrawn = random.next() < probability;
    return isDrawn && entry.strikes < times && (nth === undefined || [nth].flat().includes(call));
  };

  const remove = (id: number): boolean => {
    const others = entries.filter((entry) => entry.id !== id);
    const isFound = others.length < entries.length;
    entries = others;
    notify();
    return isFound;
  };

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
    strike: (target) => {
      const strikes: Strike[] = [];
      for (const entry of entries) {
        if (!isMatch(entry.fault, target)) continue;
        entry.calls += 1;
        const random = drawAt(entry, entry.calls);
        if (!isStruckAt(entry, entry.calls, random)) continue;
        entry.strikes += 1;
        strikes.push({ fault: entry.fault, random });
      }
      if (entries.length > 0) notify();
      return strikes;
    },
    refusal: () => {
      for (const entry of entries) {
        const { fault } = entry;
        const call = entry.calls + 1;
        if (fault.kind !== 'refuse' || !isStruckAt(entry, call, drawAt(entry, call))) continue;
        const end = (): void => {
          entry.calls += 1;
          entry.strikes += 1;
          notify();
        };
        return { ms: fault.ms ?? 1000, end };
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

function isMatch({ on }: Fault, { operation, path }: StrikeTarget): boolean {
  return on === undefined || on === operation || (on.startsWith('/') && path.includes(on));
}
