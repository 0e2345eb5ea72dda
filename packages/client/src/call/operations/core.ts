import type { CallLimits } from '../options/call-limits.ts';
import type { Clock } from '../waiting/clock.ts';
import type { Execute } from './execute.ts';

/** The parts of a client that its calls are built on. */
export interface Core {
  readonly execute: Execute;
  readonly clock: Clock;
  /** The client's, for calls that leave them out. */
  readonly limits: CallLimits;
}
