import type { ProxyErrorPlace } from './hook-failure.ts';
import type { ProxyHandlerOptions } from './proxy-options.ts';

/** Reports an error to the developer. Never throws. */
export type Report = (error: unknown, place: ProxyErrorPlace) => void;

/** Makes the reports of one request. An `onError` that fails harms nobody. */
export function createReport(
  onError: ProxyHandlerOptions['onError'],
  request: Request,
  operation: string,
): Report {
  return (error, place) => {
    try {
      if (onError) {
        Promise.resolve(onError(error, { place, operation, request })).catch(() => undefined);
      } else console.error(`${place} failed`, error);
    } catch {
      // There is nobody left to report it to.
    }
  };
}
