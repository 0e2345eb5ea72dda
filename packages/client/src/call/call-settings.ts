import type { Clock } from './clock.ts';
import type { LogFields, LogLevel } from './logger.ts';
import type { Middleware } from './middleware.ts';
import type { Transport } from './transport.ts';

/** What all calls of one client share. */
export interface CallSettings {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly maxRetries: number;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly middleware: readonly Middleware[];
  /** What no error and no log line may show. */
  readonly secrets: readonly unknown[];
  readonly log: (level: Exclude<LogLevel, 'silent'>, message: string, fields: LogFields) => void;
}
