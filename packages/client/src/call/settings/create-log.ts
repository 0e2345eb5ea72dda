import type { CallSettings } from './call-settings.ts';
import type { Logger, LogLevel } from './logger.ts';

const levels: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent'];

/**
 * Makes the function that writes log lines of at least the given level; without a logger it does
 * nothing. A logger that fails must not change a call that has taken effect.
 */
export function createLog(
  logger: Logger | undefined,
  minLevel: LogLevel = 'info',
): CallSettings['log'] {
  const least = logger ? levels.indexOf(minLevel) : Infinity;
  return (level, message, fields) => {
    if (levels.indexOf(level) < least) return;
    // The logger may throw at once, or return a promise that rejects.
    new Promise((resolve) => {
      resolve(logger?.[level](message, fields));
    }).catch(() => undefined);
  };
}
