import { useEffect, useState } from 'react';
import { runInSlices } from './run-in-slices.ts';

/** The latest result of a long computation, and whether a newer one is under way. */
export interface Sliced<Result> {
  readonly result: Result | undefined;
  readonly isRunning: boolean;
  /** Why the latest has no result. */
  readonly error: Error | undefined;
}

/** Runs a long computation in slices whenever `start` changes; keeps the last result meanwhile. */
export function useSliced<Result>(
  start: () => Promise<Generator<undefined, Result>>,
): Sliced<Result> {
  const [finished, setFinished] = useState<{ start: unknown; result: Result }>();
  const [failed, setFailed] = useState<{ start: unknown; error: Error }>();

  useEffect(() => {
    const abort = new AbortController();
    const run = async (): Promise<void> => {
      const result = await runInSlices(await start(), abort.signal);
      if (result !== undefined) setFinished({ start, result });
    };
    run().catch((error: unknown) => {
      setFailed({ start, error: error instanceof Error ? error : new Error(String(error)) });
    });
    return () => abort.abort();
  }, [start]);

  const error = failed?.start === start ? failed.error : undefined;
  return {
    result: finished?.result,
    isRunning: finished?.start !== start && error === undefined,
    error,
  };
}
