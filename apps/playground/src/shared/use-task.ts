import { useEffect, useState } from 'react';

/** The state of a task that runs in the background. */
export interface Task<Result> {
  /**
   * The last result, which may belong to an earlier input; undefined before the first one, and if the task failed
   * for the current input.
   */
  readonly result: Result | undefined;
  /** Whether the result of the current input is still to come. */
  readonly isRunning: boolean;
  readonly error: Error | undefined;
}

/**
 * Runs a task in the background, again whenever `start` changes, and keeps the last result until then. The
 * signal aborts a task whose result is not needed any more.
 */
export function useTask<Result>(
  start: (signal: AbortSignal) => Promise<Result | undefined>,
): Task<Result> {
  const [finished, setFinished] = useState<{ start: unknown; result: Result }>();
  const [failed, setFailed] = useState<{ start: unknown; error: Error }>();

  useEffect(() => {
    const abort = new AbortController();
    start(abort.signal).then(
      (result) => {
        if (result !== undefined && !abort.signal.aborted) setFinished({ start, result });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        setFailed({ start, error: error instanceof Error ? error : new Error(String(error)) });
      },
    );
    return () => abort.abort();
  }, [start]);

  const error = failed?.start === start ? failed.error : undefined;
  return {
    result: error ? undefined : finished?.result,
    isRunning: finished?.start !== start && error === undefined,
    error,
  };
}
