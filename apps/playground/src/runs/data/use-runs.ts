import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { RunSummary } from './run.ts';
import { runQueries } from './run-queries.ts';

/** The runs, newest first. Each change of a run refetches them. */
export function useRuns(): UseQueryResult<readonly RunSummary[]> {
  return useQuery(runQueries.list);
}
