import type { Duration } from './parse-duration.ts';

/** The sandbox's time: everything that takes time there takes it on this clock. */
export interface SandboxClock {
  /** Milliseconds since 1970 in UTC. */
  now(): number;
  /**
   * Moves time on and does all that falls due, in order; resolves when it is done, webhooks included.
   *
   * @throws SandboxError `invalid_duration`
   * @example
   * ```ts
   * await sandbox.clock.advance('30s');
   * ```
   */
  advance(duration: Duration): Promise<void>;
  /** Stops time until `resume`; `advance` still moves it. */
  pause(): void;
  /** Lets time run on as fast as before `pause`; a manual clock stays still. */
  resume(): void;
  /**
   * How many seconds pass here in one real second: 1 is real time, 60 a minute a second, 0 stands still.
   *
   * @throws SandboxError `invalid_option` where it is no number from 0 to a million.
   */
  setSpeed(speed: number): void;
  readonly speed: number;
}
