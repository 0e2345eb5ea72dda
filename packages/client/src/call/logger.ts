/** From the most talkative to none. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** What a log line holds besides its message: no key, secret, text or number. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Where log lines go; `console` is one. */
export type Logger = Readonly<
  Record<Exclude<LogLevel, 'silent'>, (message: string, fields: LogFields) => void>
>;
