import type { JSX } from 'preact';
import type { RequestEntry } from '../../src/logs/request-log.ts';

/** The HTTP status of a response, or `lost`. */
export function StatusCode({
  request: { status },
}: {
  readonly request: RequestEntry;
}): JSX.Element {
  const tone = status === null || status >= 500 ? 'bad' : status >= 400 ? 'warn' : 'good';
  return <span class={`status-code ${tone}`}>{status ?? 'lost'}</span>;
}
