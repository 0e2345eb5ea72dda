import { startTransition, useEffect, useMemo, useState } from 'react';

const rowsOfStep = 8;

interface GradualRowsOptions {
  /** The number of rows that are there at once. */
  readonly first: number;
  /** Adds no rows meanwhile. Those that are there stay. */
  readonly isPaused: boolean;
}

/**
 * Returns the first rows at once and the others step by step, so that a slow phone responds between two steps. A
 * hundred rows in one step block it for half a second.
 */
export function useGradualRows<Row>(
  rows: readonly Row[],
  { first, isPaused }: GradualRowsOptions,
): readonly Row[] {
  const [added, setAdded] = useState(first);
  const count = Math.max(added, first);
  const isPart = count < rows.length;
  useEffect(() => {
    if (!isPart || isPaused) return undefined;
    const timer = setTimeout(() => startTransition(() => setAdded(count + rowsOfStep)));
    return () => clearTimeout(timer);
  }, [isPart, isPaused, count]);
  return useMemo(() => (isPart ? rows.slice(0, count) : rows), [rows, count, isPart]);
}
