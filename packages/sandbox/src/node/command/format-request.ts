import type { RequestEntry } from '../../logs/request-log.ts';

/**
 * Formats a request as a line of the log. The query, headers and body are left out: they contain
 * phone numbers, texts and keys.
 */
export function formatRequest(entry: RequestEntry): string {
  const { at, status, method, path, durationMs, errorCode, faults } = entry;
  return [
    at.slice(11, 19),
    status ?? 'cut',
    method.padEnd(4),
    path,
    `${durationMs} ms`,
    ...(errorCode === null ? [] : [errorCode]),
    ...(faults.length === 0 ? [] : [`(${faults.join(', ')})`]),
  ].join('  ');
}
