import type { CallSettings } from './call-settings.ts';
import type { Logger, LogLevel } from './logger.ts';

const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent'];

/** Makes the function that writes lines from a level upwards; without a logger it writes none. */
export function createLog(
  logger: Logger | undefined,
  from: LogLevel = 'info',
): CallSettings['log'] {
  return (level, message, fields) => {
    if (levels.indexOf(level) >= levels.indexOf(from)) logger?.[level](message, fields);
  };
}
