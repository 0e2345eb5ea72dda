import type { Middleware } from '@23telecom/client';
import type { RunHold } from '../../src/runs/data/run.ts';

/** Notes when the provider takes no messages for a while, so that a waiting run can say why. */
export interface Holds {
  /** Watches the requests of the client that sends runs. */
  readonly middleware: Middleware;
  /** The reason why the provider takes no messages now; undefined if it took the last one. */
  readonly current: () => RunHold | undefined;
}

/** The least pause of campaigns after a 429 and after a connection that was not made, in milliseconds. */
const minPauseMs = 1_000;
const tooManyRequests = 429;
const firstServerError = 500;

/** Creates the note, empty. */
export function createHolds(now: () => number = Date.now): Holds {
  let hold: RunHold | undefined;

  function note(code: RunHold['code'], pauseMs = minPauseMs): void {
    const nextAt = new Date(now() + Math.max(pauseMs, minPauseMs)).toISOString();
    hold = { code, nextAt, attempts: hold?.code === code ? hold.attempts + 1 : 1 };
  }

  return {
    middleware: async ({ operation }, next) => {
      if (operation !== 'sms.send') return next();
      const response = await next().catch((error: unknown) => {
        note('UNREACHABLE');
        throw error;
      });
      if (response.status === tooManyRequests) {
        note('RATE_LIMIT', readRetryAfter(response, now()));
      } else if (response.status >= firstServerError) note('UNAVAILABLE');
      else hold = undefined;
      return response;
    },
    current: () => hold,
  };
}

/** RFC 9110, 10.2.3: seconds or a date. Milliseconds from now; undefined without the header. */
function readRetryAfter({ headers }: Response, now: number): number | undefined {
  const value = headers.get('Retry-After');
  if (value === null) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? undefined : ms;
}
