import type { RequestEntry, WebhookAttempt } from '@23telecom/sandbox';

/** An entry of the log: a request to the API, or a webhook to the customer's server. */
export type LogEntry =
  | {
      readonly kind: 'request';
      /** Its ID in the address of the page. */
      readonly id: string;
      /** Milliseconds since 1970 on the sandbox's clock. */
      readonly at: number;
      readonly request: RequestEntry;
    }
  | {
      readonly kind: 'webhook';
      readonly id: string;
      readonly at: number;
      readonly webhook: WebhookAttempt;
    };

/** Merges requests and webhooks into one log, newest first. */
export function mergeLog(
  requests: readonly RequestEntry[],
  webhooks: readonly WebhookAttempt[],
): readonly LogEntry[] {
  const entries: LogEntry[] = [
    ...requests.map(
      (request) =>
        ({ kind: 'request', id: String(request.id), at: Date.parse(request.at), request }) as const,
    ),
    ...webhooks.map(
      (webhook) =>
        ({ kind: 'webhook', id: `w${webhook.id}`, at: webhook.createdAt, webhook }) as const,
    ),
  ];
  // Newer IDs first where times are equal, so that the order never flickers.
  return entries.sort((one, other) => other.at - one.at || numberOf(other) - numberOf(one));
}

function numberOf(entry: LogEntry): number {
  return entry.kind === 'request' ? entry.request.id : entry.webhook.id;
}

/** The choices above the log. */
export const logFilters = [
  { value: 'all', label: 'All' },
  { value: 'sends', label: 'Sends' },
  { value: 'webhooks', label: 'Webhooks' },
  { value: 'failed', label: 'Failed' },
] as const;

/** A choice above the log. */
export type LogFilter = (typeof logFilters)[number]['value'];

/** Whether an entry belongs to a choice. */
export function isShown(entry: LogEntry, filter: LogFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'sends':
      return entry.kind === 'request' && entry.request.operation === 'sms.send';
    case 'webhooks':
      return entry.kind === 'webhook';
    case 'failed':
      return toneOf(statusOf(entry)) !== 'good';
  }
}

/** The HTTP status of the response; null if there was none. */
export function statusOf(entry: LogEntry): number | null {
  return entry.kind === 'request' ? entry.request.status : entry.webhook.statusCode;
}

/** How a response is coloured. */
export function toneOf(status: number | null): 'good' | 'warn' | 'bad' {
  if (status === null || status >= 500) return 'bad';
  return status >= 400 ? 'warn' : 'good';
}
