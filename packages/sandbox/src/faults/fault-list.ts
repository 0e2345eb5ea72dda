import { createRandom } from '../random.ts';
import type { Fault, Faults } from './fault.ts';

/** A fault with what it has done: plain data, for a snapshot. */
export interface FaultEntry {
  /** Its place among all that were ever added: what its chance is drawn by. */
  readonly id: number;
  readonly fault: Fault;
  /** Calls that it matched. */
  calls: number;
  strikes: number;
}

/** A call as a fault looks at it. */
export interface StrikeTarget {
  readonly operation: string | undefined;
  readonly path: string;
}

/** The faults of a sandbox, and the drawing of those that strike a call. */
export interface FaultList extends Faults {
  /** The faults that strike this call, in the order they were added. */
  strike(target: StrikeTarget): readonly Fault[];
  entries(): readonly FaultEntry[];
  restore(entries: readonly FaultEntry[]): void;
}

export function createFaultList(seed: number): FaultList {
  let entries: FaultEntry[] = [];
  let lastId = 0;

  const isStruck = (entry: FaultEntry, { operation, path }: StrikeTarget): boolean => {
    const { on, nth, probability = 1, times = Infinity } = entry.fault;
    if (on !== undefined && on !== operation && !(on.startsWith('/') && path.includes(on))) {
      return false;
    }
    entry.calls += 1;
    if (entry.strikes >= times) return false;
    if (nth !== undefined && ![nth].flat().includes(entry.calls)) return false;
    if (createRandom(seed, 'fault', entry.id, entry.calls).next() >= probability) return false;
    entry.strikes += 1;
    return true;
  };

  return {
    add: (fault) => {
      const entry = { id: ++lastId, fault, calls: 0, strikes: 0 };
      entries.push(entry);
      return () => {
        entries = entries.filter((other) => other !== entry);
      };
    },
    clear: () => {
      entries = [];
      lastId = 0;
    },
    list: () => entries.map(({ fault }) => fault),
    strike: (target) =>
      entries.filter((entry) => isStruck(entry, target)).map(({ fault }) => fault),
    entries: () => entries,
    restore: (restored) => {
      entries = structuredClone([...restored]);
      lastId = entries.at(-1)?.id ?? 0;
    },
  };
}
