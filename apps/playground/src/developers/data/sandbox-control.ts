import type {
  FaultEntry,
  Outcome,
  RequestEntry,
  SandboxMessage,
  WebhookAttempt,
} from '@23telecom/sandbox';
import { queryOptions } from '@tanstack/react-query';
import { callServer } from '../../shared/server/call-server.ts';

const base = '/api/sandbox';

/** The state of the sandbox's clock. */
export interface SandboxTime {
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** Sandbox seconds in a real second; 0 when paused. */
  readonly speed: number;
}

const keys = { all: ['sandbox'] } as const;
/** Requests and webhooks arrive while the reader watches. */
const logRefreshMs = 2_000;
/** Between two readings the page computes the time itself. */
const clockRefreshMs = 10_000;
/** The newest entries are enough here; the sandbox keeps more. */
const logLimit = 200;

/** The sandbox's control API, as query options. */
export const sandboxQueries = {
  all: keys.all,
  clock: queryOptions({
    queryKey: [...keys.all, 'clock'],
    queryFn: ({ signal }) => callServer<SandboxTime>('GET', `${base}/clock`, { signal }),
    refetchInterval: clockRefreshMs,
  }),
  faults: queryOptions({
    queryKey: [...keys.all, 'faults'],
    queryFn: async ({ signal }) =>
      (await callServer<{ faults: readonly FaultEntry[] }>('GET', `${base}/faults`, { signal }))
        .faults,
    refetchInterval: logRefreshMs,
  }),
  /** The test numbers of each outcome. */
  outcomes: queryOptions({
    queryKey: [...keys.all, 'outcomes'],
    queryFn: ({ signal }) =>
      callServer<Readonly<Record<Outcome, readonly string[]>>>('GET', '/api/outcomes', { signal }),
    staleTime: Infinity,
  }),
  /** The newest requests, oldest first. */
  requests: queryOptions({
    queryKey: [...keys.all, 'requests'],
    queryFn: async ({ signal }) =>
      (
        await callServer<{ requests: readonly RequestEntry[] }>(
          'GET',
          `${base}/requests?limit=${logLimit}`,
          { signal },
        )
      ).requests,
    refetchInterval: logRefreshMs,
  }),
  /** The newest attempts to send webhooks, oldest first. */
  webhooks: queryOptions({
    queryKey: [...keys.all, 'webhooks'],
    queryFn: async ({ signal }) =>
      (
        await callServer<{ webhooks: readonly WebhookAttempt[] }>(
          'GET',
          `${base}/webhooks?limit=${logLimit}`,
          { signal },
        )
      ).webhooks,
    refetchInterval: logRefreshMs,
  }),
  /** The newest message, or the one with an ID; null if there is none. */
  message: (messageId?: string) =>
    queryOptions({
      queryKey: [...keys.all, 'message', messageId ?? 'newest'],
      queryFn: async ({ signal }) => {
        const filter = messageId === undefined ? '' : `&messageId=${encodeURIComponent(messageId)}`;
        const { messages } = await callServer<{ messages: readonly SandboxMessage[] }>(
          'GET',
          `${base}/messages?limit=1${filter}`,
          { signal },
        );
        return messages[0] ?? null;
      },
      refetchInterval: logRefreshMs,
    }),
};

/** Changes to the sandbox, as mutation functions. */
export const sandboxActions = {
  changeClock: (change: {
    readonly speed?: number;
    readonly paused?: boolean;
    /** A duration such as `10s`, or milliseconds. */
    readonly advance?: string | number;
  }) => callServer<SandboxTime>('POST', `${base}/clock`, { body: change }),
  addFault: (fault: unknown) => callServer('POST', `${base}/faults`, { body: fault }),
  removeFault: (id: number) => callServer('DELETE', `${base}/faults/${id}`),
  reset: () => callServer('POST', `${base}/reset`),
};
