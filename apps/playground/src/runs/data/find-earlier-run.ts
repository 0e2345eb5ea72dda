import { ServerError } from '../../shared/server/server-error.ts';
import type { EarlierRun } from './run.ts';

/** The earlier run that makes the page ask before it sends again; undefined for any other error. */
export function findEarlierRun(error: unknown): EarlierRun | undefined {
  if (!(error instanceof ServerError) || error.code !== 'SAME_AS_RUN') return undefined;
  return error.body.run as EarlierRun;
}
