import { useNavigate } from '@tanstack/react-router';
import { findEarlierRun } from '../../runs/data/find-earlier-run.ts';
import type { EarlierRun, NewRun } from '../../runs/data/run.ts';
import { useStartRun } from '../../runs/data/use-start-run.ts';

/** Starting a run. */
export interface Sending {
  readonly start: (run: NewRun) => void;
  readonly isStarting: boolean;
  /** The run that must be asked about before this one. */
  readonly earlier: EarlierRun | undefined;
  /** Why the run was not started. */
  readonly error: string | undefined;
  /** Forgets the last attempt. */
  readonly reset: () => void;
}

/** Starts runs and opens the page of each. */
export function useSending(): Sending {
  const navigate = useNavigate();
  const { mutate, isPending, error, reset } = useStartRun();
  const earlier = findEarlierRun(error);
  return {
    start: (run) => {
      mutate(
        { ...run, ...(earlier && { again: true }) },
        { onSuccess: ({ id }) => void navigate({ to: '/runs/$id', params: { id } }) },
      );
    },
    isStarting: isPending,
    earlier,
    error:
      error === null || earlier
        ? undefined
        : `${error.message} Nothing was sent yet. If this run had already started, trying again continues it.`,
    reset,
  };
}
