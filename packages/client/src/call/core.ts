import type { Clock } from './clock.ts';
import type { Execute } from './execute.ts';

/** What the parts of a client are built on. */
export interface Core {
  readonly execute: Execute;
  readonly clock: Clock;
  /** Whether calls go through a proxy handler, whose client does what is more than a request. */
  readonly isProxied?: boolean | undefined;
}
