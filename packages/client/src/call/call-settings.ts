import type { CallOptions } from './call-options.ts';
import type { Clock } from './clock.ts';
import type { LogFields, LogLevel } from './logger.ts';
import type { Middleware } from './middleware.ts';
import type { Transport } from './transport.ts';

/** What all calls of one client share. */
export interface CallSettings {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** For what a call does not say. */
  readonly defaults: CallOptions;
  readonly middleware: readonly Middleware[];
  /** What no error and no log line may show. */
  readonly secrets: readonly unknown[];
  readonly log: (level: Exclude<LogLevel, 'silent'>, message: string, fields: LogFields) => void;
}
