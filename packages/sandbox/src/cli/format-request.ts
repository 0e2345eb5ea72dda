import type { RequestEntry } from '../control/request-log.ts';

/** One line per request. Never the query, the headers or the body: numbers and texts are in them. */
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
