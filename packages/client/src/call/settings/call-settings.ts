import type { CallOptions } from '../options/call-options.ts';
import type { Clock } from '../waiting/clock.ts';
import type { FindLocalRun } from '../operations/local-run.ts';
import type { explanations } from '../words/explanations.ts';
import type { LogFields, LogLevel } from './logger.ts';
import type { Middleware } from './middleware.ts';
import type { Transport } from '../transports/transport.ts';

/** Settings that all calls of one client share. */
export interface CallSettings {
  /** The prefix of every request's URL: of the API, or of the proxy handler. */
  readonly baseUrl: string;
  /** Whether the calls go to a proxy handler. */
  readonly isProxy: boolean;
  readonly loadTransport: () => Promise<Transport>;
  readonly clock: Clock;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Used where a call leaves an option out. */
  readonly defaults: CallOptions;
  readonly middleware: readonly Middleware[];
  /** Values that must not show up in an error or a log line. */
  readonly secrets: readonly unknown[];
  readonly findLocalRun: FindLocalRun;
  /** Loads the words for mistakes. */
  readonly loadExplanations?: (() => Promise<typeof explanations>) | undefined;
  readonly log: (level: Exclude<LogLevel, 'silent'>, message: string, fields: LogFields) => void;
}
