/** Log levels, from the most verbose to none at all. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Fields of a log line besides its message: no key, secret, text or number. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Receives log lines; `console` is a logger. */
export type Logger = Readonly<
  Record<Exclude<LogLevel, 'silent'>, (message: string, fields: LogFields) => void>
>;
