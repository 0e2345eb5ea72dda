import type { Duration } from './parse-duration.ts';

/** The sandbox's clock. Delivery, webhook retries, expiry and rate limits all run on it. */
export interface SandboxClock {
  /** Milliseconds since 1970 in UTC. */
  now(): number;
  /**
   * Moves time forward and runs everything that falls due, in order. Resolves when all of it is
   * done, webhooks included.
   *
   * @throws SandboxError `INVALID_DURATION` if it is not a duration, or leads beyond the year 9999
   * @example
   * ```ts
   * await sandbox.clock.advance('30s');
   * ```
   */
  advance(duration: Duration): Promise<void>;
  /**
   * Settles after a time on this clock, or rejects with the signal's reason. With it the clock fits
   * `createClient({ clock: sandbox.clock })`. A manual clock moves by itself while a caller sleeps and no
   * call is in progress, so that waiting in a test takes no real time; a paused one does not.
   *
   * @throws SandboxError `INVALID_DURATION`; `CLOSED` if the sandbox is closed, reset or restored meanwhile
   * @example
   * ```ts
   * const telecom = createClient({
   *   apiKey: 'sk_prod_local',
   *   baseUrl: sandbox.baseUrl,
   *   fetch: sandbox.fetch,
   *   clock: sandbox.clock,
   * });
   * await telecom.sms.waitFor(messageId);
   * ```
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /**
   * Says that a request is under way, until the returned function is called: a manual clock does not move
   * by itself meanwhile. A client with this clock calls it. So that nothing waits forever, the clock moves
   * on after two real seconds in which no request began.
   *
   * @example
   * ```ts
   * const end = sandbox.clock.hold();
   * try {
   *   await signAndSend();
   * } finally {
   *   end();
   * }
   * ```
   */
  hold(): () => void;
  /** Stops time until `resume`; `advance` still moves it. */
  pause(): void;
  /** Continues at the speed from before `pause`. Has no effect on a manual clock. */
  resume(): void;
  /**
   * Sets how many seconds pass on this clock per real second: 1 is real time, 60 is a minute a
   * second, 0 stops the clock.
   *
   * @throws SandboxError `INVALID_OPTION` if it is not a number from 0 to a million.
   */
  setSpeed(speed: number): void;
  /** Seconds on this clock per real second; 0 while it is paused or manual. */
  readonly speed: number;
}
