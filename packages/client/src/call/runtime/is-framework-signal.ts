import { isTelecomError } from '../../errors/telecom-error.ts';
import { readRecord } from '../../codec/read.ts';

/**
 * Whether a value is a signal by which a framework steers rendering, and no failure: Next throws an
 * error with a `digest` for a page that cannot be static, a redirect, or a 404.
 */
export function isFrameworkSignal(failure: unknown): boolean {
  return typeof readRecord(failure).digest === 'string' && !isTelecomError(failure);
}
