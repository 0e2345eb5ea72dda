import { type LogFilter, logFilters } from './requests/log-entry.ts';

/** The part of the address that says what the log shows. */
export interface DevelopersSearch {
  /** The open entry. */
  readonly request?: string | undefined;
  /** Undefined: all. */
  readonly show?: Exclude<LogFilter, 'all'> | undefined;
}

/** Reads the search parameters; anything invalid is left out. */
export function readDevelopersSearch(search: Readonly<Record<string, unknown>>): DevelopersSearch {
  const { request, show } = search;
  const filter = logFilters.find(({ value }) => value === show)?.value;
  const id = typeof request === 'number' ? String(request) : request;
  return {
    ...(typeof id === 'string' && /^w?\d+$/.test(id) && { request: id }),
    ...(filter !== undefined && filter !== 'all' && { show: filter }),
  };
}
