import { queryOptions } from '@tanstack/react-query';
import type { FaultEntry, Outcome, RequestEntry } from '@23telecom/sandbox';

const base = '/api/sandbox';

/** What the sandbox's clock says. */
export interface SandboxTime {
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** Seconds there in one second here; 0 stands still. */
  readonly speed: number;
}

async function call<Answer>(
  method: string,
  path: string,
  { body, signal }: { readonly body?: unknown; readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  const response = await fetch(base + path, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
    ...(signal && { signal }),
  });
  const answer = (await response.json()) as Answer & { readonly description?: string };
  if (!response.ok)
    throw new Error(answer.description ?? `The sandbox answered ${response.status}.`);
  return answer;
}

const keys = { all: ['sandbox'] } as const;
/** Often enough to follow by eye. */
const refreshMs = 1_000;
/** A fault changes by hand, or when it has struck. */
const faultRefreshMs = 2_500;
/** As many as are looked through; the sandbox keeps more. */
const requestsRead = 200;

/** The sandbox's own control, as queries. */
export const sandboxQueries = {
  all: keys.all,
  clock: queryOptions({
    queryKey: [...keys.all, 'clock'],
    queryFn: ({ signal }) => call<SandboxTime>('GET', '/clock', { signal }),
    refetchInterval: refreshMs,
  }),
  faults: queryOptions({
    queryKey: [...keys.all, 'faults'],
    queryFn: async ({ signal }) =>
      (await call<{ faults: readonly FaultEntry[] }>('GET', '/faults', { signal })).faults,
    refetchInterval: faultRefreshMs,
  }),
  /** The numbers of each outcome. */
  outcomes: queryOptions({
    queryKey: [...keys.all, 'outcomes'],
    queryFn: async ({ signal }) =>
      (await (await fetch('/api/outcomes', { signal })).json()) as Readonly<
        Record<Outcome, readonly string[]>
      >,
    staleTime: Infinity,
  }),
  requests: queryOptions({
    queryKey: [...keys.all, 'requests'],
    queryFn: async ({ signal }) =>
      (
        await call<{ requests: readonly RequestEntry[] }>(
          'GET',
          `/requests?limit=${requestsRead}`,
          { signal },
        )
      ).requests,
    refetchInterval: refreshMs,
  }),
};

/** What can be done to the sandbox. */
export const sandboxActions = {
  changeClock: (change: {
    readonly speed?: number;
    readonly paused?: boolean;
    readonly advance?: string;
  }) => call<SandboxTime>('POST', '/clock', { body: change }),
  addFault: (fault: unknown) => call('POST', '/faults', { body: fault }),
  removeFault: (id: number) => call('DELETE', `/faults/${id}`),
  reset: () => call('POST', '/reset'),
};
