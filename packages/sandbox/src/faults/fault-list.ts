import { createRandom } from '../random.ts';
import type { Fault, Faults } from './fault.ts';

/** The faults of a sandbox, and the drawing of those that strike a call. */
export interface FaultList extends Faults {
  /** The faults that strike this call, in the order they were added. */
  strike(path: string): readonly Fault[];
}

interface Entry {
  readonly fault: Fault;
  /** Matching calls so far. */
  calls: number;
  strikes: number;
}

export function createFaultList(seed: number): FaultList {
  let entries: Entry[] = [];
  const random = createRandom(seed, 'faults');

  const isStruck = (entry: Entry, path: string): boolean => {
    const { on, nth, probability = 1, times = Infinity } = entry.fault;
    if (on !== undefined && !path.includes(on)) return false;
    entry.calls += 1;
    if (entry.strikes >= times) return false;
    if (nth !== undefined && ![nth].flat().includes(entry.calls)) return false;
    if (random.next() >= probability) return false;
    entry.strikes += 1;
    return true;
  };

  return {
    add: (fault) => {
      const entry = { fault, calls: 0, strikes: 0 };
      entries.push(entry);
      return () => {
        entries = entries.filter((other) => other !== entry);
      };
    },
    clear: () => {
      entries = [];
    },
    list: () => entries.map(({ fault }) => fault),
    strike: (path) => entries.filter((entry) => isStruck(entry, path)).map(({ fault }) => fault),
  };
}
