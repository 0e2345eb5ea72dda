/** A span of days that ends today (or yesterday, or with last month), in UTC. */
export type Period = 'today' | 'yesterday' | '7d' | '30d' | 'this_month' | 'last_month';

/** Which traffic: `api` messages, `broadcasts` made in the portal, or `all`. */
export type TrafficSource = 'api' | 'broadcasts' | 'all';

/** The groups of statuses that the history can be filtered by. */
export type MessageStatusFilter =
  'delivered' | 'undelivered' | 'expired' | 'pending' | 'sent' | 'failed' | 'unknown';

/** When: either `period`, or `from` and `to`; never both. */
interface PeriodFilter {
  /** @default '7d', unless `from` or `to` is given */
  readonly period?: Period | undefined;
  /** First day, `YYYY-MM-DD` in UTC. */
  readonly from?: string | undefined;
  /** Last day, included, `YYYY-MM-DD` in UTC. */
  readonly to?: string | undefined;
}

/** What both the history and the statistics can be narrowed to. */
interface TrafficFilter extends PeriodFilter {
  /** Part of the recipient's number. */
  readonly phone?: string | undefined;
  /** Two-letter ISO 3166 code, such as `GB`. */
  readonly country?: string | undefined;
  /** A sender ID. */
  readonly sender?: string | undefined;
}

/** Which messages of the history. */
export interface MessageFilter extends TrafficFilter {
  /** @default 1 */
  readonly page?: number | undefined;
  /**
   * Messages a page, 1–100.
   * @default 25
   */
  readonly limit?: number | undefined;
  readonly status?: MessageStatusFilter | undefined;
}

/** Which messages of the joint history. */
export interface UnifiedMessageFilter extends MessageFilter {
  /** @default 'all' */
  readonly source?: TrafficSource | undefined;
}

/** Which messages an export holds: all that match, with no pages. */
export type ExportFilter = Omit<UnifiedMessageFilter, 'page' | 'limit'>;

/** Which traffic is counted. */
export interface StatsFilter extends TrafficFilter {
  /** @default 'api' */
  readonly source?: TrafficSource | undefined;
  readonly status?: 'delivered' | 'undelivered' | 'pending' | 'expired' | undefined;
}
